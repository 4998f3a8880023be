"""Faults of a file, gathered so that all are told at once."""

from collections.abc import Iterable
from types import TracebackType

from fraudkg.errors import FraudkgError, InputError


class FaultyError(InputError):
    """A file has several faults; as text it is a sentence a fault, each on its own line."""

    def __init__(self, faults: Iterable[FraudkgError]) -> None:
        self.faults = tuple(faults)
        first = self.faults[0]
        super().__init__(first.problem, place=first.place, remedy=first.remedy)
        self.args = ("\n".join(map(str, self.faults)),)


class Faults:
    """Gathers what is raised in each `with`, and raises it by `tell`.

    >>> faults = Faults()
    >>> with faults:
    ...     raise InputError("it is made up", place="a.yaml:2")
    >>> faults.tell()
    Traceback (most recent call last):
    fraudkg.errors.InputError: a.yaml:2: it is made up.
    """

    def __init__(self) -> None:
        self._found: list[FraudkgError] = []

    def __enter__(self) -> None:
        """Begin something that may have faults."""

    def __exit__(
        self, _: type[BaseException] | None, error: BaseException | None, __: TracebackType | None
    ) -> bool:
        """Keep its faults, and let anything else pass."""
        if isinstance(error, FraudkgError):
            self.add(*error.faults if isinstance(error, FaultyError) else (error,))
            return True
        return False

    def __bool__(self) -> bool:
        """Whether there are any."""
        return bool(self._found)

    def add(self, *faults: FraudkgError) -> None:
        """Gather these, too."""
        self._found += faults

    def tell(self) -> None:
        """Raise what was gathered, by file and line, each once; nothing if there is nothing.

        Raises:
            FraudkgError: The only fault.
            FaultyError: Several faults.
        """
        found = sorted({str(one): one for one in self._found}.values(), key=_place)
        if found:
            raise FaultyError(found) if len(found) > 1 else found[0]


def _place(error: FraudkgError) -> tuple[str, int]:
    path, _, line = error.place.rpartition(":")
    return (path, int(line)) if path and line.isdecimal() else (error.place, 0)
