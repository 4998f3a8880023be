from pathlib import Path

import pytest
from tests.extract.relating.conftest import Fact, Facts

from fraudkg.errors import InputError
from fraudkg.extract.relating.entries import all_parts, entries
from fraudkg.extract.relating.pattern import Pattern, pattern_of, written_out
from fraudkg.extract.rows import read_rows


def test_alternatives_are_written_out() -> None:
    assert written_out(["in (close |)(contact|touch) with", "by"]) == (
        "in close contact with",
        "in close touch with",
        "in contact with",
        "in touch with",
        "by",
    )


def test_verbs_act_and_are_done_by_whom(tmp_path: Path) -> None:
    (tmp_path / "relations.yaml").write_text(
        "- code: conducted\n  form: svo\n  passive: 'yes'\n  verb: [carry out, undertake]\n"
        "- code: irregular\n  en: [undertake undertook undertaken]\n",
        encoding="utf-8",
    )
    found = list(entries(read_rows([tmp_path], "relations", "en"), is_spaced=True))
    active = {words for words, part in found if isinstance(part, Pattern) and part.form == "svo"}
    assert active == {
        *("carry out", "carries out", "carried out", "carrying out"),
        *("undertake", "undertakes", "undertook", "undertaken", "undertaking"),
        *(f"{word} {verb}" for word in ("after", "by", "upon") for verb in ("carrying out", "undertaking")),
        *("having carried out", "having undertaken"),
    }
    passive = {words for words, part in found if isinstance(part, Pattern) and part.form == "ots"}
    assert {"carried out by", "undertaken jointly by", "undertaken"} < passive


def test_brackets_within_brackets_are_refused(tmp_path: Path) -> None:
    (tmp_path / "relations.yaml").write_text(
        "- code: conducted\n  form: svo\n  subject: [agency]\n"
        "  object: [operation]\n  en: ['a (b|c (d|e)) f']\n",
        encoding="utf-8",
    )
    rows = read_rows([tmp_path], "relations", "en")
    with pytest.raises(InputError, match="brackets within brackets"):
        list(entries(rows, is_spaced=True))


def test_a_chinese_verb_with_le_keeps_what_the_verb_does(tmp_path: Path) -> None:
    (tmp_path / "relations.yaml").write_text(
        "- code: launched\n  form: svo\n  zh-hans: [发起]\n"
        "- code: targets\n  form: ots\n  zh-hans: [发起了]\n",
        encoding="utf-8",
    )
    launched, targets = (pattern_of(row, is_spaced=False) for row in read_rows([tmp_path], "relations", "zh"))
    found = dict(all_parts({"发起": [launched], "发起了": [targets]}))
    assert [part for part, _ in found["发起了"].patterns] == [targets, launched]
    assert [part for part, _ in found["发起"].patterns] == [launched]


def test_a_phrase_with_an_auxiliary_does_what_it_does_without(tmp_path: Path) -> None:
    (tmp_path / "relations.yaml").write_text(
        "- code: hasParty\n  form: svo\n  en: [made up of]\n"
        "- code: targets\n  form: svo\n  en: [is made up of]\n"
        "- code: launched\n  form: svo\n  en: [of]\n",
        encoding="utf-8",
    )
    party, targets, launched = (
        pattern_of(row, is_spaced=True) for row in read_rows([tmp_path], "relations", "en")
    )
    phrases = {"made up of": [party], "is made up of": [targets], "of": [launched], "is of": [targets]}
    found = dict(all_parts(phrases, ["is"], ["of"]))
    assert [part for part, _ in found["is made up of"].patterns] == [targets, party]
    # A bare preposition is no verb.
    assert [part for part, _ in found["is of"].patterns] == [targets]


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("The Kenyan side has cooperated with INTERPOL.", ("Kenyan side", "cooperatesWith", "INTERPOL")),
        (
            "The raid involved 40 Kenyan police officers and four Ghanaian officers.",
            ("raid", "participant", "Ghanaian officers"),
        ),
        ("A Kenyan national was charged with theft.", ("Kenyan national", "suspectedOf", "theft")),
    ],
)
def test_english(facts: Facts, text: str, fact: Fact) -> None:
    assert fact in facts(text)
