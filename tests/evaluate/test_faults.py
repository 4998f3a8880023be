"""What cannot be in a gold text is told with its place. All texts are made up."""

from pathlib import Path

import pytest

from fraudkg.errors import InputError
from fraudkg.evaluate.gold import GoldText, find_gold, read_gold

# What stands in the text of the fixture `gold`, and what becomes of it.
FAULTS = [
    ("indicator: suspects-arrested", "indicator: suspects-arested", "there is no indicator suspects-arested"),
    ("unit: usd", "unit: acount", "15: there is no unit acount; perhaps account is meant"),
    (
        "comparator: more-than",
        "comparator: neraly",
        "15: there is no comparator neraly; perhaps nearly is meant",
    ),
    ("modality: done}", "modality: dnoe}", "12: there is no modality dnoe; perhaps done is meant"),
    ("accumulation: to-date", "accumulation: todate", "12: there is no accumulation todate"),
    ("type: agent-group", "type: agents", "19: there is no entity type agents"),
    ("predicate: conductedIn", "predicate: zap", "21: there is no predicate zap"),
    ("ignored: []", "ignored:\n  - {words: Police, reason: blah}", "23: there is no reason blah; one of"),
    ("modality: done}", "change: up}", "12: there is no change up; one of fall, rise"),
    ("value: 3500000", "value: 5300000", "15: value does not follow from «3.5 million», which says 3500000"),
    ("value: 3500000", "value: 3,500,000", "15: there is no key 500"),
    ("value: 3500000", 'value: "3,500,000"', "15: value is 3,500,000, which is no number"),
    ("value: 12", "lower: 12, value: 12", "12: lower is given; with the comparator exact a figure has value"),
    ("Another 12", "Another 12 of 131", "» stands in neither statistics nor ignored"),
    ("at: 2", "at: 1", "» stands in 2 entries"),
    ("at: 2", "at: 3", "17: `at` is 3, but the text holds «12» 2 times"),
    ("words: Ruritania", "words: Elbonia", "12: the text does not hold «Elbonia»; quote it"),
    ("object: Ruritania", "object: Elbonia", "21: the text does not hold «Elbonia»"),
    (
        "announced_by: agency-xx-police",
        "announced_by: [Police]",
        "12: announced_by is ['Police'], which is no id",
    ),
    ("issuer: agency-xx-police", "issuer: 12", "yaml: issuer is 12, which is no id"),
    ("issuer: agency-xx-police", "issuer: 虚构局", "issuer is 虚构局, which is no id; write one such as"),
    ("family: xx-police", "family: 12", "yaml: family is no word"),
    (
        "id: country-rur",
        "id: place-cn-yangzho",
        "12: there is no place place-cn-yangzho; perhaps place-cn-yangzhou",
    ),
    (
        "id: country-rur",
        "id: place-cn-yangzhuo",
        "12: there is no place place-cn-yangzhuo; perhaps place-cn-yangzhou",
    ),
    ("id: country-rur", "id: place-cn-yangzhouu", "perhaps place-cn-yangzhou is meant"),
    ("language: en", "language: zh-hant", "the language is zh-hant, but the text looks like en"),
    ("from: 2024-01-01", "from: 2024-13-01", "12: from is 2024-13-01, which is no day"),
    ("from: 2024-01-01", "from: 20240101", "12: from is 20240101, which is no day"),
    ("date: 2025-01-01", "date: 20250101", "yaml: date is 20250101, which is no day"),
    ("date: 2025-01-01", "date: 2025-W01-1", "yaml: date is 2025-W01-1, which is no day"),
    ("language: en", "language: [en]", "there is no language ['en']; write one of"),
    ("date: 2025-01-01", "date: 2025-02-30", "yaml: date is 2025-02-30, which is no day"),
    ("id: xx-police-2025", "id: xx-police-2026", "the id is xx-police-20260101-en, but the"),
    ("split: dev", "split: held", "the split is held, but the folder is dev"),
    ("split: dev", "split: test", "there is no split test; write dev or held"),
    ("language: en", "language: eng", "there is no language eng; write one of"),
    ("issuer: agency-xx-police\n", "", "yaml: issuer is missing"),
    ("modality: done}", "modaltiy: done}", "12: there is no key modaltiy; perhaps modality is meant"),
    ("comparator: more-than, ", "", "15: comparator is missing"),
    ("accumulation: to-date", "words: Police", "12: accumulation is missing"),
    ("entities:\n", "entities:\n  - Police\n", "19: «Police» is no mapping"),
    ("ignored: []", "ignored: none", "yaml: ignored is no list"),
    (
        "ignored: []",
        "ignored: []\noutcomes:\n  - {words: held 12, vague: suspects, indicator: suspects-arrested}",
        "24: «suspects» does not stand in the words",
    ),
    ("text: |-\n", "notes: |-\n", "yaml: this is no gold text"),
]


@pytest.fixture
def path(gold: GoldText, tmp_path: Path) -> Path:
    return tmp_path / "gold" / "dev" / f"{gold.id}.yaml"


@pytest.mark.parametrize(("before", "after", "told"), FAULTS, ids=[told[:50] for _, _, told in FAULTS])
def test_what_cannot_be_is_refused(path: Path, before: str, after: str, told: str) -> None:
    text = path.read_text("utf-8")
    assert before in text
    path.write_text(text.replace(before, after, 1), "utf-8")
    with pytest.raises(InputError) as caught:
        read_gold(path)
    assert told in str(caught.value)


def test_a_place_that_no_list_has_may_be_right(path: Path) -> None:
    for place in ("place-tw-taiwan", "place-xx-made-up"):
        path.write_text(path.read_text("utf-8").replace("id: country-rur", f"id: {place}"), "utf-8")
        assert read_gold(path).statistics[0].place


def test_all_faults_of_a_file_are_told_at_once(path: Path) -> None:
    text = path.read_text("utf-8").replace("usd", "acount").replace("conductedIn", "zap")
    path.write_text(text, "utf-8")
    with pytest.raises(InputError) as caught:
        read_gold(path)
    lines = str(caught.value).splitlines()
    assert [line.partition(".yaml:")[2][:2] for line in lines] == ["15", "21"]
    assert all(line.endswith(".") for line in lines)


def test_two_texts_with_one_id_are_refused(path: Path) -> None:
    other = path.parents[1] / "held" / path.name
    other.parent.mkdir()
    other.write_text(path.read_text("utf-8").replace("split: dev", "split: held"), "utf-8")
    with pytest.raises(InputError, match=f"another text has the id {path.stem}, too"):
        find_gold(path.parents[1])
    assert len(find_gold(path.parents[1], split="dev")) == 1


def test_texts_are_found_from_within_their_folder(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(path.parent)
    assert [text.id for text in find_gold(Path())] == [path.stem]
