"""The second opinion; lexicon, sentences and parses are made up."""

import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from fraudkg.errors import FraudkgError
from fraudkg.extract.candidates import Measure, Quantity, Reading, StatisticCandidate
from fraudkg.extract.document import Document
from fraudkg.extract.opinion import FLAG, Opinion, Parser, load_parser, with_opinion
from fraudkg.extract.reader import ENGINE
from fraudkg.extract.syntax import Token

LEXICON = """
- code: suspects-arrested
  units: [person]
  en: {actions: [arrest], action-nouns: [capture], objects: [suspect, man]}
- code: suspects-repatriated
  units: [person]
  en: {actions: [hand over], objects: [suspect]}
- code: calls-intercepted
  units: [call]
  en: {actions: [intercept], objects: [call]}
- code: losses-reported
  units: [money]
  en: {alone: [loss]}
"""

INTERCEPTED = """
Police 1 nsubj NOUN
intercepted 1 ROOT VERB
512 3 nummod NUM
calls 1 dobj NOUN
. 1 punct PUNCT
"""
ARRESTED = """
Police 1 nsubj NOUN
arrested 1 ROOT VERB
512 3 nummod NUM
suspects 1 dobj NOUN
after 1 prep ADP
calls 4 pobj NOUN
. 1 punct PUNCT
"""
UNKNOWN = """
Police 1 nsubj NOUN
met 1 ROOT VERB
512 3 nummod NUM
farmers 1 dobj NOUN
. 1 punct PUNCT
"""
LOSSES = """
Losses 1 nsubj NOUN
came 1 ROOT VERB
to 1 prep ADP
$ 5 quantmod SYM
512 5 compound NUM
million 2 pobj NUM
. 1 punct PUNCT
"""


def sentence(rows: str) -> tuple[str, tuple[Token, ...]]:
    tokens: list[Token] = []
    text = ""
    for word, head, relation, part in (row.split() for row in rows.strip().splitlines()):
        text += " " if text and word != "." else ""
        tokens.append(Token(len(text), len(text) + len(word), int(head), relation, part))
        text += word
    return text, tuple(tokens)


def opinion(folder: Path, *rows: str) -> Opinion:
    (folder / "measures.yaml").write_text(LEXICON, encoding="utf-8")
    known = dict(map(sentence, rows))

    def parse(texts: Sequence[str]) -> Iterator[tuple[Token, ...]]:
        return (known[text] for text in texts)

    return Opinion([folder], Parser("made-up-1", parse))


def candidate(document: Document, indicator: str | None, number: str = "512") -> StatisticCandidate:
    at = document.content.index(number)
    passage = document.passage(at, at + len(number))
    measure = Measure(indicator, "made up", confidence="medium")
    return StatisticCandidate(
        Quantity(passage.span, passage, 512), measure, None, None, None, None, None, "done"
    )


def asked(folder: Path, rows: str, indicator: str | None, language: str = "en") -> bool | None:
    text, _ = sentence(rows)
    document = Document(f"Heading\n{text}", language)
    (found,) = opinion(folder, rows).agrees(document, [candidate(document, indicator)])
    return found


@pytest.mark.parametrize(
    ("rows", "indicator", "expected"),
    [
        (ARRESTED, "suspects-arrested", True),
        (ARRESTED, "suspects-repatriated", False),
        (ARRESTED, "calls-intercepted", False),
        (LOSSES, "losses-reported", True),
        (UNKNOWN, "suspects-arrested", None),
        (ARRESTED, None, None),
        (ARRESTED, "no-such-measure", None),
    ],
)
def test_agreement(tmp_path: Path, rows: str, indicator: str | None, expected: object) -> None:
    assert asked(tmp_path, rows, indicator) is expected


def test_other_languages_are_not_parsed(tmp_path: Path) -> None:
    assert asked(tmp_path, ARRESTED, "suspects-arrested", "vi") is None


def test_what_rose_is_not_asked(tmp_path: Path) -> None:
    text, _ = sentence(ARRESTED)
    document = Document(text, "en")
    level = candidate(document, "suspects-arrested")
    asking = opinion(tmp_path, ARRESTED)
    rise = replace(level, quantity=replace(level.quantity, flags=("change-rise",)))
    share = replace(level, quantity=replace(level.quantity, kind="percent"))
    assert asking.agrees(document, [rise, level, share]) == (None, True, None)


def test_a_sentence_that_is_too_long_is_not_parsed(tmp_path: Path) -> None:
    document = Document("arrested 512 suspects " * 200, "en")
    assert opinion(tmp_path).agrees(document, [candidate(document, "suspects-arrested")]) == (None,)


@pytest.mark.parametrize(
    ("rows", "before", "after", "flags"),
    [
        (ARRESTED, "medium", "high", ()),
        (ARRESTED, "low", "low", ()),
        (INTERCEPTED, "high", "medium", (FLAG,)),
        (INTERCEPTED, "low", "low", (FLAG,)),
        (UNKNOWN, "high", "high", ()),
    ],
)
def test_only_confidence_and_flags_change(
    tmp_path: Path, rows: str, before: str, after: str, flags: tuple[str, ...]
) -> None:
    text, _ = sentence(rows)
    document = Document(text, "en")
    one = candidate(document, "suspects-arrested")
    one = replace(one, measure=replace(one.measure, confidence=before))
    reading = Reading((one,))
    weighed = with_opinion(document, reading, opinion(tmp_path, rows))
    expected = replace(one, measure=replace(one.measure, confidence=after, flags=flags))
    assert weighed == replace(reading, statistics=(expected,))


def test_the_engine_names_rules_and_parser(tmp_path: Path) -> None:
    assert opinion(tmp_path).engine == f"{ENGINE}+made-up-1"


def test_without_the_extra_the_remedy_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "spacy", None)
    with pytest.raises(FraudkgError, match=r"pip install 'fraudkg\[nlp\]'"):
        load_parser()


def test_the_real_parser(tmp_path: Path) -> None:
    (tmp_path / "measures.yaml").write_text(LEXICON, encoding="utf-8")
    real = Opinion([tmp_path])
    assert real.engine == f"{ENGINE}+spacy-3.8-en_core_web_sm-3.8.0"
    document = Document("A total of 512 suspects were arrested. Police intercepted 77 calls.", "en")
    statistics = [
        candidate(document, "suspects-arrested"),
        candidate(document, "suspects-repatriated"),
        candidate(document, "calls-intercepted", "77"),
    ]
    assert real.agrees(document, statistics) == (True, False, True)
