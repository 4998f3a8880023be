"""One root and a few leaves: whatever goes wrong with a user's input is one of these.

Each says in one sentence where it happened, what is wrong and how to mend it.
"""

import shlex
import sys


def install(extra: str) -> str:
    """The call that installs an extra for this very Python: the `pip` of a shell may be another's."""
    return f"{shlex.quote(sys.executable)} -m pip install 'fraudkg[{extra}]'"


class FraudkgError(ValueError):
    """The root: a problem with the call or its input that a user can mend.

    Problem, place (file, line or claim) and remedy are written without a final full stop.
    """

    def __init__(self, problem: str, *, place: str = "", remedy: str = "") -> None:
        self.problem = problem
        self.place = place
        self.remedy = remedy
        where = f"{place}: " if place else ""
        way_out = f"; {remedy}" if remedy else ""
        super().__init__(f"{where}{problem}{way_out}.")


class InputError(FraudkgError):
    """A file cannot be read: missing, not UTF-8, not YAML, not of the expected form."""


class UnknownTermError(FraudkgError):
    """A code, entity, query or parameter is named that nothing declares."""


class QuoteError(FraudkgError):
    """A quote is absent from its text, stands there more than once, or cuts a word."""


class ReplayError(FraudkgError):
    """A value, comparator, unit or period does not follow from the words."""


class DigestError(FraudkgError):
    """A text is not the one that its digest names."""


class QueryError(FraudkgError):
    """A query cannot be parsed or run."""


class OutputError(FraudkgError):
    """A result cannot be written, or its file format is unknown."""


def one_line(error: Exception) -> str:
    """What a library says of its error, in short and without a full stop; if it says nothing, its kind."""
    return " ".join(str(error).split())[:200].rstrip(".") or type(error).__name__
