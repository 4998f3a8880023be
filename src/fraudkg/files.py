"""Files read with a clear error and renamed into place whole: a build that fails leaves the old ones."""

import contextlib
import errno
import hashlib
import os
import tempfile
from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from pathlib import Path

from fraudkg.errors import InputError, OutputError

SUMS = "SHA256SUMS"
_LIKE = 0.6


def _put(contents: Mapping[Path, bytes]) -> None:
    """Write each file beside its place, and once all are written rename them into place."""
    staged: list[tuple[Path, Path]] = []
    try:
        for path, data in contents.items():
            # Of a link, the file that it leads to.
            final = Path(os.path.realpath(path))
            handle, name = tempfile.mkstemp(prefix=f".{final.name}.", dir=final.parent)
            staged.append((Path(name), final))
            with os.fdopen(handle, "wb") as out:
                out.write(data)
            # mkstemp makes files that only their owner can read.
            mask = os.umask(0)
            os.umask(mask)
            Path(name).chmod(final.stat().st_mode if final.exists() else 0o666 & ~mask)
        for _, final in staged:
            if final.is_dir():
                raise IsADirectoryError(errno.EISDIR, f"{final.name} is a folder")
        for temporary, final in staged:
            temporary.replace(final)
    finally:
        for temporary, _ in staged:
            with contextlib.suppress(OSError):
                temporary.unlink()


@contextlib.contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """Wait until nobody else writes into a folder; where the system has no such locks, go on at once."""
    try:
        import fcntl  # noqa: PLC0415 - Windows has none
    except ImportError:
        yield
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        # Some network drives have no locks.
        with contextlib.suppress(OSError):
            fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


def existing(path: Path, what: str, otherwise: str = "check the path") -> Path:
    """The path, if something is there; `what` and `otherwise`, a remedy, are for the message.

    Raises:
        InputError: If nothing is; it names what has nearly that name.
    """
    if path.exists():
        return path
    # The first part of the path that is not there.
    missing = next(one for one in (*reversed(path.parents), path) if not one.exists())
    with contextlib.suppress(OSError):
        beside = {one.name.casefold(): one for one in sorted(missing.parent.iterdir())}
        for near in get_close_matches(missing.name.casefold(), beside, n=1, cutoff=_LIKE):
            otherwise = f"perhaps {beside[near] / path.relative_to(missing)} is meant"
    raise InputError(f"there is no such {what}", place=str(path), remedy=otherwise)


def read_file(path: Path, what: str, remedy: str = "", *, most: int | None = None) -> bytes:
    """A file's bytes; `what` and `remedy` are for the message.

    Raises:
        InputError: If it cannot be read, or has more than `most` bytes, as a device may without end.
    """
    if most is None and path.is_char_device():
        raise InputError(f"the {what} is a device, which may have no end", place=str(path), remedy=remedy)
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
        InputError: If they are not in the encoding.
    """
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise InputError(
            f"byte {error.start} is not {error.encoding.upper()}",
            place=place,
            remedy=f"save the {what} as UTF-8{remedy}",
        ) from error


def digest(data: bytes) -> str:
    """The SHA-256 of some bytes, in hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def hold_folder(folder: Path) -> None:
    """Refuse, before long work, a folder that could not be made or written; nothing is changed.

    Raises:
        OutputError: If something else stands there or above it, or it may not be written.
    """
    there = next(path for path in (folder, *folder.absolute().parents) if path.exists())
    code = 0 if os.access(there, os.W_OK | os.X_OK) else errno.EACCES
    if not there.is_dir():
        code = errno.EEXIST if there == folder else errno.ENOTDIR
    if code:
        raise _unwritten(folder, os.strerror(code))


def _unwritten(folder: Path, why: str | None) -> OutputError:
    remedy = "name a folder that you may write to, with -o"
    return OutputError(f"the output cannot be written ({why})", place=str(folder), remedy=remedy)


def write_files(folder: Path, contents: Mapping[str, bytes]) -> None:
    """Write all files and, last, their checksums; of two who write at once one goes after the other.

    Raises:
        OutputError: If the folder cannot be made or written; no file has changed then.
    """
    sums = "".join(f"{digest(data)}  {name}\n" for name, data in sorted(contents.items())).encode()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with _alone(folder):
            _put({folder / name: data for name, data in [*sorted(contents.items()), (SUMS, sums)]})
    except OSError as error:
        raise _unwritten(folder, error.strerror) from error


def write_file(path: Path, data: bytes) -> None:
    """Write one file, whole or not at all; a device or a pipe takes the bytes as they come.

    Raises:
        OutputError: If it cannot be written.
    """
    try:
        if path.exists() and not path.is_file() and not path.is_dir():
            path.write_bytes(data)
        else:
            _put({path: data})
    except OSError as error:
        raise OutputError(
            f"the file cannot be written ({error.strerror})",
            place=str(path),
            remedy="make it and its folder writable, or name another file",
        ) from error
