"""Forms of dates as data: a study adds its own, a slip is one sentence."""

from datetime import date
from pathlib import Path

import pytest

from fraudkg.claims.yamlfile import plain, read_yaml
from fraudkg.errors import InputError
from fraudkg.extract.context.periods.atoms import Atoms
from fraudkg.extract.context.periods.calendar import Clock
from fraudkg.extract.context.periods.forms import KINDS
from fraudkg.extract.wordlists import listed_words
from fraudkg.resources import resource

LEXICON = resource("data/lexicon")
CLOCK = Clock(date(2025, 11, 20))
PAGE = Path(__file__).parents[4] / "docs" / "lexicon.md"


def made_up(folder: Path, text: str, name: str = "en") -> Path:
    (folder / "dates").mkdir()
    (folder / "dates" / f"{name}.yaml").write_text(f"# made up\n{text}", "utf-8")
    return folder


def read(folder: Path, text: str, family: str = "en") -> list[tuple[str, str, str]]:
    lexicon = [LEXICON, folder]
    atoms = Atoms(lexicon, listed_words(lexicon, "time", family), family)
    told = [(form.name, atom) for form, atom in atoms.told(text, CLOCK)]
    return [(name, text[atom.start : atom.end], str(atom.spread(CLOCK.today))) for name, atom in told]


def test_every_kind_of_form_is_used_and_explained() -> None:
    rows = [row for path in (LEXICON / "dates").glob("*.yaml") for row in plain(read_yaml(path))]
    assert {row["form"].partition("-")[0] for row in rows if "form" in row} == KINDS.keys()
    page = PAGE.read_text("utf-8")
    assert [kind for kind in KINDS if f"`{kind}`" not in page] == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("the haul of 9 kilos shows today's explosive growth of crime", None),
        ("in today's digital society 9 were cheated", None),
        ("9 criminals of today", None),
        ("in the world today there are 9 gangs", None),
        ("9 men were held in today's nationwide operation", "today"),
        ("today's 9 arrests", "today"),
        ("9 men were held today", "today"),
        ("of these, today 9 men were held", "today"),
        ("as of today 9 men were held", "as of today"),
    ],
)
def test_the_present_as_a_whole_is_no_day(text: str, told: str | None, tmp_path: Path) -> None:
    assert [words for name, words, _ in read(tmp_path, text) if name == "word"] == [told] * bool(told)


def test_a_form_of_a_study_comes_first_and_replaces_its_namesake(tmp_path: Path) -> None:
    text = "- {form: date-season, pattern: 'in (?P<year>{yyyy}) season'}\n"
    text += "- {form: date-day, pattern: 'day (?P<day>\\d\\d?)'}\n"
    folder = made_up(tmp_path, text)
    assert [name for name, _, _ in read(folder, "in 2024 season, in 2023")] == ["date-season", "date-year"]
    assert [found for _, found, _ in read(folder, "on the 14th, on day 12")] == []
    (tmp_path / "dates" / "en.yaml").write_text(text + "- starts: [day]\n", "utf-8")
    assert [found for _, found, _ in read(folder, "on the 14th, on day 12")] == ["day 12"]


def test_a_study_adds_a_language_with_the_parts_for_any(tmp_path: Path) -> None:
    assert [name for name, _, _ in read(LEXICON, "ថ្ងៃ 2025-05-12", "km")] == ["date-iso"]
    folder = made_up(tmp_path, "- {form: date-year, pattern: 'ឆ្នាំ (?P<year>{yyyy})'}\n", "km")
    assert [found for _, found, _ in read(folder, "ឆ្នាំ 2024, 2025-05-12", "km")] == ["ឆ្នាំ 2024"]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("- {form: date-x, pattern: '{nothing}'}", "the form date-x names {nothing}, which is neither"),
        ("- {form: date-x, pattern: '('}", "the form date-x has a pattern that cannot be read ("),
        ("- {form: date-x, pattern: 'a.*b'}", "the form date-x repeats something without bound (*);"),
        ("- {form: date-x, pattern: 'a{2,}'}", "the form date-x repeats something without bound ({2,});"),
        ("- {form: date-x, pattern: '(?:a)?'}", "the form date-x may be nothing at all;"),
        ("- {form: date-x, pattern: 'a(?P<moon>b)'}", "the form date-x marks moon, which is not known;"),
        ("- {form: date-x, pattern: 'a(b|c)'}", "the form date-x has a group without a name; write (?:…)"),
        ("- {form: date-x}", "the form date-x has no pattern;"),
        ("- {form: date-x, pattern: a, note: b}", "the form date-x has an unknown key note;"),
        ("- {form: date-x, pattern: a, examples: b}", "the form date-x has no list behind examples;"),
        ("- {form: moon-x, pattern: a}", "the form moon-x is of no known kind; begin its name with action,"),
        ("- {form: past-x, pattern: a}", "the form past-x does not mark its unit; write `(?P<unit>…)`."),
        ("- {part: month, pattern: a}", "the part month has the name of listed words;"),
        ("- {part: x, pattern: '[a'}", "the part x has a pattern that cannot be read ("),
        ("- {form: date-x, pattern: a}\n- {form: date-x, pattern: b}", "the form date-x stands twice;"),
        ("- starts: ['{moon}']", "the starts name {moon}, which is no code of time.yaml;"),
        ("- {word: a}", "an entry has not exactly one of part, form and starts;"),
    ],
)
def test_a_slip_is_named_with_its_file_line_and_form(tmp_path: Path, text: str, problem: str) -> None:
    folder = made_up(tmp_path, text + "\n")
    with pytest.raises(InputError) as caught:
        read(folder, "")
    lines = text.count("\n") + 2
    assert str(caught.value).startswith(f"{folder}/dates/en.yaml:{lines}: {problem}")
