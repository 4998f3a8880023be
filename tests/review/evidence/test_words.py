"""The words that bear a claim's slots, wherever they stand."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from fraudkg.claims.model import Narrative, Period, Quote, Relation, Statistic, Status, Words
from fraudkg.errors import ReplayError

YEAR = Period(date(2025, 1, 1), date(2025, 12, 31))


def test_a_statistic_rests_on_its_words(replays: Any) -> None:
    done = replays.replayed(replace(replays.cases, area="country-xx"))
    assert replays.words(done) == [
        ("statement", "In 2025, police in Xanadu solved 258,000 cases of fraud"),
        ("number", "258,000"),
        ("unit", "cases"),
        ("period", "2025"),
        ("place", "Xanadu"),
    ]
    for one in done.evidence:
        assert one.span is not None
        assert replays.text[one.span.start : one.span.end] == one.exact
        assert replays.text[: one.span.start].endswith(one.prefix)
        assert replays.text[one.span.end :].startswith(one.suffix)
    content = done.claim.content
    assert isinstance(content, Statistic)
    quantity = content.quantity
    assert (quantity.lower, quantity.upper, quantity.rounded_to) == (257_500, 258_500, 1000)


def test_a_second_statement_brings_its_own_words(replays: Any) -> None:
    also = "In the past year, the police solved a total of 258,000 cases"
    done = replays.replayed(replace(replays.cases, quotes=(*replays.cases.quotes, Quote(also))))
    assert [one for one in replays.words(done) if one[0] in {"statement", "number"}] == [
        ("statement", replays.cases.quotes[0].text),
        ("number", "258,000"),
        ("statement", also),
        ("number", "258,000"),
    ]
    assert len({one.span for one in done.evidence if one.role == "number"}) == 2


@pytest.mark.parametrize(
    "slot", ["unit", "period", "area", "counted-by", "accumulation", "open-list", "comparator"]
)
def test_an_inferred_slot_needs_no_words(slot: str, replays: Any) -> None:
    claim = replays.claim(
        replays.statistic(12, "call", "about", accumulation="to-date", counted_by=("agency-yy",)),
        "held 12 suspects",
        period=YEAR,
        area="country-xx",
        open_list=True,
    )
    every = {"unit", "period", "area", "counted-by", "accumulation", "open-list", "comparator"}
    assert replays.words(replays.replayed(replace(claim, inferred=tuple(sorted(every))))) == [
        ("statement", "held 12 suspects"),
        ("number", "12"),
    ]
    without = replays.refused(replace(claim, inferred=tuple(sorted(every - {slot}))))
    assert slot in without.problem


def test_words_of_a_slot_may_stand_in_another_sentence(replays: Any) -> None:
    claim = replays.claim(
        replays.statistic(3_600_000_000, "call"),
        "stopped 3.6 billion calls",
        period=YEAR,
        words=(Words("period", "2025", "In 2025, police in Xanadu"),),
    )
    done = replays.replayed(claim)
    assert replays.words(done)[-1] == ("period", "2025")
    assert done.evidence[-1].span is not None
    assert done.evidence[-1].span.start == replays.text.index("2025")


def test_an_occurrence_counts_within_the_quote_where_the_words_have_none_of_their_own(replays: Any) -> None:
    quote = "Once, 5 men and 5 women fled"
    claim = replays.claim(Narrative("situation"), quote, words=(Words("number", "5", None, 2),))
    (number,) = [one for one in replays.replayed(claim).evidence if one.role == "number"]
    assert number.span is not None
    assert number.span.start == replays.text.index("5 women")
    assert "stands in the text 2 times" in str(replays.refused(replace(claim, words=(Words("number", "5"),))))


def test_other_kinds_rest_on_names_and_list_words(replays: Any) -> None:
    quote = "parks such as Made Up Park have been closed"
    status = replays.claim(Status("place-xx-park", "activity", "closed"), quote, open_list=True)
    assert replays.words(replays.replayed(status)) == [
        ("statement", quote),
        ("place", "Made Up Park"),
        ("list", "such as"),
    ]
    relation = replays.claim(Relation("agency-xx", "conducted", "country-xx"), "police in Xanadu solved")
    assert replays.words(replays.replayed(relation)) == [
        ("statement", "police in Xanadu solved"),
        ("place", "Xanadu"),
        ("actor", "police"),
    ]


def test_chinese_words_are_read_after_the_number(replays: Any) -> None:
    text = "虚构：2025年，公安机关共侦破电信网络诈骗案件43.7万余起。"
    claim = replays.claim(
        replays.statistic(437_000, "case", "more-than"),
        "2025年，公安机关共侦破电信网络诈骗案件43.7万余起",
        period=YEAR,
    )
    done = replays.replayed(claim, text, "zh-hans")
    assert replays.words(done) == [
        ("statement", claim.quotes[0].text),
        ("number", "43.7万"),
        ("unit", "起"),
        ("bound", "余"),
        ("period", "2025"),
    ]
    bound = next(one for one in done.evidence if one.role == "bound")
    assert bound.span is not None
    assert text[bound.span.start : bound.span.end] == "余"
    content = done.claim.content
    assert isinstance(content, Statistic)
    assert (content.quantity.lower, content.quantity.upper) == (437_000, None)


@pytest.mark.parametrize("words", [(), (Words("unit", "网站"),)])
def test_a_noun_bears_the_unit_that_its_counting_word_leaves_open(
    words: tuple[Words, ...], replays: Any
) -> None:
    text = "虚构：封停500个涉诈网站。"
    done = replays.replayed(
        replays.claim(replays.statistic(500, "website"), "封停500个涉诈网站", words=words), text, "zh-hans"
    )
    assert [one for one in replays.words(done) if one[0] == "unit"] in (
        [("unit", "网站")],
        [("unit", "涉诈网站")],
    )


def test_where_the_text_is_not_held_the_words_have_no_offsets(replays: Any) -> None:
    claim = replace(replays.cases, quotes=(Quote("In 2025, 258,000 cases were solved"),))
    (done,) = replays.release(claim, is_held=False)
    assert [one.exact for one in done.evidence if one.role == "number"] == ["258,000"]
    assert {one.span for one in done.evidence} == {None}
    wrong = replace(claim, content=replays.statistic(1))
    with pytest.raises(ReplayError, match=r"claims\.yaml:7: made-up: the value 1 does not follow"):
        replays.release(wrong, is_held=False)


def test_evidence_is_in_the_same_order_every_time(replays: Any) -> None:
    assert replays.replayed(replays.cases).evidence == replays.replayed(replays.cases).evidence
