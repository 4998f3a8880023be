"""The programs that read pages and PDF: an extra, which may be absent or broken."""

from fraudkg.errors import InputError, install


def not_imported(error: ImportError, what: str, tool: str, place: str) -> InputError:
    """What to say where `tool`, which reads `what`, cannot be imported.

    A program that is there may still fail for want of another one: then its own words say which.
    """
    is_absent = isinstance(error, ModuleNotFoundError) and error.name == tool
    why = "is not installed" if is_absent else f"cannot be imported ({' '.join(str(error).split())})"
    return InputError(
        f"{what} is read with {tool}, which {why}",
        place=place,
        remedy=f"install the readers{'' if is_absent else ' anew'}: {install('ingest')}",
    )
