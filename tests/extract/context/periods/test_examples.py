"""The examples of the forms of dates: those of the lexicon hold, one that does not is a finding."""

from pathlib import Path

import pytest

from fraudkg.extract.context.periods.examples import failing_forms
from fraudkg.extract.reader import Reader
from fraudkg.lexicon.finding import Finding
from fraudkg.resources import resource

LEXICON = resource("data/lexicon")
REFERENCE = resource("data/reference")


def made_up(folder: Path, text: str, name: str = "en") -> Path:
    (folder / "dates").mkdir()
    (folder / "dates" / f"{name}.yaml").write_text(f"# made up\n{text}", "utf-8")
    return folder


def failing(lexicon: list[Path], reference: list[Path]) -> list[Finding]:
    return list(failing_forms(lexicon, Reader(lexicon, reference).read))


@pytest.fixture(scope="module")
def english(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The lexicon without the dates of other languages, whose examples take their time."""
    folder = tmp_path_factory.mktemp("lexicon")
    (folder / "dates").mkdir()
    kept = [path for path in LEXICON.iterdir() if path.name != "dates"]
    for path in (*kept, LEXICON / "dates" / "any.yaml", LEXICON / "dates" / "en.yaml"):
        (folder / path.relative_to(LEXICON)).symlink_to(path)
    return folder


def test_the_examples_of_the_lexicon_hold() -> None:
    assert failing([LEXICON], [REFERENCE]) == []


@pytest.mark.parametrize(
    ("examples", "problem"),
    [
        ("[]", "has no example; add a made-up text under `examples:`."),
        ("[in 24]", "has an example of another form; write {text: …,"),
        ("[{text: at 24, is: at 25}]", "has an example in which at 25 does not stand; correct the example."),
        ("[{text: at 2024, is: at 2024, days: 2024-01-01..2024-12-31}]", ""),
        (
            "[{text: at 24, is: at 24, days: 2024-01-01..2024-12-31}]",
            "has no effect in its example, where 24 is read as a count; add a filter with `reason: date`",
        ),
        ("[{text: at 24, is: at 24}]", "reads at 24 as days 2024-01-01..2024-12-31, not none;"),
        ("[{text: at 24, is: '24'}]", "reads at 24 in its example, not 24; correct one of them."),
        (
            "[{text: so far, is: so far}]",
            "does not read so far in its example, which is read as so far by word;",
        ),
        ("[{text: at a, is: at a}]", "does not read at a in its example, which is read as no time; correct"),
        ("[{text: an 24, is: an 24}]", "which is read as no time; add what it begins with to `starts`."),
    ],
)
def test_an_example_that_does_not_hold_is_a_finding(
    tmp_path: Path, english: Path, examples: str, problem: str
) -> None:
    pattern = "'a[nt] (?P<year>(?:20)?\\d\\d)'"
    text = f"- starts: [at]\n- {{form: date-x, pattern: {pattern}, examples: {examples}}}\n"
    # Without the names of bodies and places, which no date of an example needs, a reader is soon made.
    found = failing([english, made_up(tmp_path, text)], [])
    assert len(found) == bool(problem)
    for finding in found:
        assert str(finding).startswith(f"{tmp_path}/dates/en.yaml:3: the form date-x ")
        assert problem in str(finding)
