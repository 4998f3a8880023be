"""An error is one sentence: place, problem, remedy."""

import inspect
import re
import shlex
import sys
from pathlib import Path

import pytest

from fraudkg import errors
from fraudkg.errors import FraudkgError, install

LEAVES = [one for _, one in inspect.getmembers(errors, inspect.isclass) if one is not FraudkgError]


@pytest.mark.parametrize(
    ("place", "remedy", "text"),
    [
        ("", "", "it is wrong."),
        ("a.yaml:3", "", "a.yaml:3: it is wrong."),
        ("", "mend it", "it is wrong; mend it."),
        ("a.yaml:3", "mend it", "a.yaml:3: it is wrong; mend it."),
    ],
)
def test_the_sentence(place: str, remedy: str, text: str) -> None:
    error = FraudkgError("it is wrong", place=place, remedy=remedy)
    assert str(error) == text
    assert (error.problem, error.place, error.remedy) == ("it is wrong", place, remedy)


def test_an_extra_is_installed_for_this_very_python() -> None:
    assert install("picture") == f"{shlex.quote(sys.executable)} -m pip install 'fraudkg[picture]'"


def test_there_are_few_leaves_and_each_is_a_value_error() -> None:
    assert 0 < len(LEAVES) <= 8
    assert all(issubclass(one, FraudkgError) and issubclass(one, ValueError) for one in LEAVES)


def test_each_leaf_is_raised_somewhere_and_says_what_it_is_for() -> None:
    source = "\n".join(path.read_text("utf-8") for path in sorted(Path(errors.__file__).parent.rglob("*.py")))
    for one in LEAVES:
        assert one.__doc__
        assert re.search(rf"\b{one.__name__}\(\s", source) or f"{one.__name__}(f" in source, one.__name__
