"""Files read with a clear error and renamed into place whole: a build that fails leaves the old ones."""

import contextlib
import errno
import hashlib
import os
import tempfile
from collections.abc import Mapping
from pathlib import Path

from fraudkg.errors import InputError, OutputError

SUMS = "SHA256SUMS"


def _stage(folder: Path, name: str, data: bytes) -> Path:
    handle, staged = tempfile.mkstemp(prefix=f".{name}.", dir=folder)
    with os.fdopen(handle, "wb") as out:
        out.write(data)
    # mkstemp makes files that only their owner can read.
    mask = os.umask(0)
    os.umask(mask)
    Path(staged).chmod(0o666 & ~mask)
    return Path(staged)


def read_file(path: Path, what: str, remedy: str = "", *, most: int | None = None) -> bytes:
    """A file's bytes; `what` and `remedy` are for the message.

    Raises:
        InputError: If it cannot be read, or has more than `most` bytes, as a device may without end.
    """
    try:
        with path.open("rb") as file:
            data = file.read(-1 if most is None else most + 1)
    except OSError as error:
        raise InputError(
            f"the {what} cannot be read ({error.strerror})", place=str(path), remedy=remedy
        ) from error
    return data if most is None else held_small(data, most, what, str(path))


def held_small(data: bytes, most: int, what: str, place: str) -> bytes:
    """The bytes, if they are not more than `most`.

    Raises:
        InputError: If they are.
    """
    if len(data) > most:
        raise InputError(f"the {what} has more than {most:,} bytes", place=place, remedy="give a smaller one")
    return data


def decoded(data: bytes, what: str, place: str, encoding: str = "utf-8", *, remedy: str = "") -> str:
    """Bytes as text.

    Raises:
        InputError: If they are not UTF-8.
    """
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise InputError(
            f"byte {error.start} is not UTF-8",
            place=place,
            remedy=f"save the {what} as UTF-8{remedy}",
        ) from error


def write_files(folder: Path, contents: Mapping[str, bytes]) -> None:
    """Write all files and, last, their checksums.

    Everything is written beside its place before the first rename.

    Raises:
        OutputError: If the folder cannot be made or written; no file has changed then.
    """
    sums = "".join(
        f"{hashlib.sha256(data).hexdigest()}  {name}\n" for name, data in sorted(contents.items())
    ).encode()
    staged: list[tuple[Path, Path]] = []
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, data in [*sorted(contents.items()), (SUMS, sums)]:
            staged.append((_stage(folder, name, data), folder / name))
        for _, final in staged:
            if final.is_dir():
                raise IsADirectoryError(errno.EISDIR, f"{final.name} is a folder")
        for temporary, final in staged:
            temporary.replace(final)
    except OSError as error:
        raise OutputError(
            f"the output cannot be written ({error.strerror})",
            place=str(folder),
            remedy="name a folder that you may write to, with -o",
        ) from error
    finally:
        for temporary, _ in staged:
            with contextlib.suppress(OSError):
                temporary.unlink()


def write_file(path: Path, data: bytes) -> None:
    """Write one file, whole or not at all.

    Raises:
        OutputError: If it cannot be written.
    """
    staged: Path | None = None
    try:
        staged = _stage(path.parent, path.name, data)
        staged.replace(path)
    except OSError as error:
        raise OutputError(
            f"the file cannot be written ({error.strerror})", place=str(path), remedy="name another file"
        ) from error
    finally:
        if staged is not None:
            with contextlib.suppress(OSError):
                staged.unlink()
