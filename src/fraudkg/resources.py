"""Where the data files are: in the installed package, else in the checkout."""

from pathlib import Path

from fraudkg.errors import InputError

_PACKAGE = Path(__file__).parent
_ROOTS = (_PACKAGE / "resources", _PACKAGE.parent.parent)


def resource(*parts: str) -> Path:
    """The path of a bundled file or folder, such as `resource("queries")`.

    Raises:
        InputError: If neither the package nor the checkout holds it.
    """
    for root in _ROOTS:
        path = root.joinpath(*parts)
        if path.exists():
            return path
    raise InputError(
        f"the bundled file {'/'.join(parts)} is missing",
        place=str(_PACKAGE),
        remedy="install fraudkg again, from a wheel or from a whole checkout",
    )


def is_packaged(path: Path) -> bool:
    """Whether a path lies in the installed package, where the next installation replaces it."""
    return path.is_relative_to(_PACKAGE / "resources")
