"""The words that may bear a code: by language family, by side, and as data that people edit."""

from pathlib import Path

import pytest

from fraudkg.claims.yamlfile import plain, read_yaml
from fraudkg.errors import InputError
from fraudkg.graph.reference import hidden_labels
from fraudkg.lexicon.rows import family
from fraudkg.lexicon.words import FILES, Lexicon

DATA = Path(__file__).parents[2] / "data" / "lexicon"
BUNDLED = Lexicon.from_folders([DATA])


def made_up(folder: Path, text: str, name: str = "units") -> Path:
    folder.mkdir(exist_ok=True)
    (folder / f"{name}.yaml").write_text(f"# made up\n{text}", "utf-8")
    return folder


def test_all_of_chinese_is_one_family() -> None:
    assert [family(one) for one in ("zh-hans", "zh-hant", "zh", "en", "en-gb")] == [
        "zh",
        "zh",
        "zh",
        "en",
        "en",
    ]


def test_words_of_a_family_come_together_longest_first(tmp_path: Path) -> None:
    folder = made_up(tmp_path, "- {code: case, en: [case, cases], zh-hans: [起, 宗], zh-hant: [起, 宗案]}\n")
    lexicon = Lexicon.from_folders([folder])
    assert (
        lexicon.words("unit-case", "zh-hant") == lexicon.words("unit-case", "zh-hans") == ("宗案", "宗", "起")
    )
    assert lexicon.words("unit-case", "en") == ("cases", "case")
    assert lexicon.words("unit-case", "my") == lexicon.words("unit-none", "en") == ()


def test_a_study_adds_words_to_the_bundled_ones(tmp_path: Path) -> None:
    own = made_up(tmp_path, "- {code: case, en: [file, cases]}\n- {code: parcel, en: [parcels]}\n")
    lexicon = Lexicon.from_folders([DATA, own])
    assert set(lexicon.words("unit-case", "en")) == {"file", *BUNDLED.words("unit-case", "en")}
    assert lexicon.words("unit-parcel", "en") == ("parcels",)
    assert set(lexicon.codes("unit")) == {"unit-parcel", *BUNDLED.codes("unit")}
    assert lexicon.codes("unit") == tuple(sorted(lexicon.codes("unit")))


def test_a_word_stands_on_the_side_that_its_row_names(tmp_path: Path) -> None:
    folder = made_up(
        tmp_path,
        "- {code: more-than, en: [over]}\n"
        "- {code: more-than, position: after, en: [or more], zh-hans: [余]}\n",
        "bounds",
    )
    lexicon = Lexicon.from_folders([folder])
    assert lexicon.trailing == {("cmp-more-than", "or more"), ("cmp-more-than", "余")}
    assert lexicon.words("cmp-more-than", "en") == ("or more", "over")


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("code: case\n", "units.yaml: the file is no list; start each entry with `- code:`."),
        ("- case\n", "units.yaml:2: an entry is no mapping and has no code; write `key: value` pairs."),
        ("- {en: [case]}\n", "units.yaml:2: an entry has no code;"),
        ("- {code: case, en: cases}\n", "units.yaml:2: en has no list of words; write `en: [word, …]`."),
        ("- {code: [case], en: [case]}\n", "units.yaml:2: an entry has no code; write `code: word`."),
        (
            "- {code: case, eng: [case]}\n",
            "units.yaml:2: there is no language eng; write one of en, zh-hans,",
        ),
        ("- {code: case, en: }\n", "units.yaml:2: en has no list of words;"),
        ("- {code: case, en: ['']}\n", "units.yaml:2: en has no list of words;"),
        ("- {code: case, en: [1]}\n", "units.yaml:2: en has no list of words;"),
        (
            "- {code: case, position: left, en: [case]}\n",
            "units.yaml:2: the position left is unknown; write before, before-sum, before-mark, after.",
        ),
    ],
)
def test_a_slip_in_a_file_has_its_line(tmp_path: Path, text: str, problem: str) -> None:
    with pytest.raises(InputError) as caught:
        Lexicon.from_folders([made_up(tmp_path, text)])
    assert str(caught.value).replace(f"{tmp_path}/", "").startswith(problem)


@pytest.mark.parametrize(
    ("name", "text", "problem"),
    [
        ("rates", "- {value: ten, unit: percent, en: [tenth]}", "a rate has no value or no unit;"),
        ("rates", "- {value: 10, en: [tenth]}", "a rate has no value or no unit;"),
        ("rates", "- tenth", "an entry is no mapping"),
        ("remarks", "- {flag: no-bound, en: {before: over}}", "before has no list of words;"),
        ("bounds", "- {code: about, position: [left], en: [x]}", "the position ['left'] is unknown;"),
    ],
)
def test_a_slip_in_another_file_has_its_line_too(tmp_path: Path, name: str, text: str, problem: str) -> None:
    with pytest.raises(InputError) as caught:
        Lexicon.from_folders([made_up(tmp_path, text, name)])
    assert str(caught.value).replace(f"{tmp_path}/", "").startswith(f"{name}.yaml:2: {problem}")


def test_a_folder_without_files_adds_nothing(tmp_path: Path) -> None:
    assert Lexicon.from_folders([tmp_path]).entries == {}
    assert Lexicon.from_folders([made_up(tmp_path, "")]).entries == {}


def test_the_graph_carries_every_word_of_comparators_units_and_accumulations() -> None:
    found = {(subject, label) for subject, _, label in hidden_labels(BUNDLED)}
    expected = {
        (code, word, language)
        for prefix in ("cmp", "unit", "acc")
        for code in BUNDLED.codes(prefix)
        for language, words in BUNDLED.entries[code].items()
        for word in words
    }
    assert len(found) == len(expected) > 100
    for code, word, language in expected:
        assert (f"<https://w3id.org/fraudkg/id/{code}>", f'"{word}"@{language}') in found


@pytest.mark.parametrize("name", sorted(FILES))
def test_every_code_of_a_file_is_declared(name: str) -> None:
    codes = (DATA.parents[1] / "ontology" / "codes.ttl").read_text("utf-8")
    for row in plain(read_yaml(DATA / f"{name}.yaml")):
        if name not in {"periods", "lists"}:
            assert f"\nid:{FILES[name]}-{row['code']} a fkg:" in codes


def test_each_language_of_chinese_has_the_same_codes() -> None:
    for code, words in BUNDLED.entries.items():
        assert ("zh-hans" in words) == ("zh-hant" in words), code


@pytest.mark.parametrize("name", ["bounds", "units", "accumulation", "periods", "lists"])
def test_lexicon_files_are_sorted_and_give_a_word_to_one_code_only(name: str) -> None:
    rows = plain(read_yaml(DATA / f"{name}.yaml"))
    order = [(row["code"], row.get("position", "")) for row in rows]
    assert order == sorted(order)
    given: dict[tuple[str, str], str] = {}
    for row in rows:
        for language, words in row.items():
            if not isinstance(words, list):
                continue
            assert words == sorted(set(words), key=lambda word: (word.casefold(), word)), (
                name,
                row["code"],
                language,
            )
            for word in words:
                assert given.setdefault((language, word), row["code"]) == row["code"], (name, word)
