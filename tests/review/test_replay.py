"""Replay: every slot follows from words that stand in the text, or the claim is refused with its line."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from fraudkg.claims.model import (
    Announcement,
    Claim,
    Content,
    Narrative,
    Period,
    Quantity,
    Quote,
    Relation,
    Release,
    Statistic,
    Status,
    Words,
)
from fraudkg.errors import FraudkgError, QuoteError, ReplayError
from fraudkg.lexicon.words import Lexicon
from fraudkg.review.replay import Replayed, Replayer, replay_all
from fraudkg.text import SourceText

LEXICON = Lexicon.from_folders([Path(__file__).parents[2] / "data" / "lexicon"])
NAMES = {
    "agency-xx": ("the made-up police", "police"),
    "country-xx": ("Xanadu",),
    "place-xx-park": ("Made Up Park",),
}
TEXT = """\
Made up – for tests. In 2025, police in Xanadu solved 258,000 cases of fraud.
Throughout the year, they stopped 3.6 billion calls and seized more than 7,600 phones.
In the past year, the police solved a total of 258,000 cases, and held 12 suspects and 12 leaders.
To date, parks such as Made Up Park have been closed. Between 5 and 9 people fled.
Once, 5 men and 5 women fled.
"""
YEAR = Period(date(2025, 1, 1), date(2025, 12, 31))


def release_of(*claims: Claim, language: str = "en", is_held: bool = True) -> Release:
    return Release(
        "xx-police-20260101-en-gazette",
        "Made up",
        language,
        Announcement("announcement-xx", "made up"),
        "made up",
        "source.txt" if is_held else None,
        None,
        claims,
    )


def statistic(
    value: int | Decimal | None, unit: str = "case", comparator: str = "exact", **more: Any
) -> Statistic:
    quantity = Quantity(value, comparator, unit, more.pop("lower", None), more.pop("upper", None))
    return Statistic("made-up", quantity, **more)


def claim_of(content: Content, *quotes: str, **more: Any) -> Claim:
    made = tuple(Quote(quote) for quote in quotes)
    return Claim("made-up", content, made, ("agency-xx",), place="claims.yaml:7", **more)


CASES = claim_of(statistic(258_000), "In 2025, police in Xanadu solved 258,000 cases of fraud", period=YEAR)


def replayed(claim: Claim, text: str = TEXT, language: str = "en") -> Replayed:
    source = SourceText(text, "source.txt", "")
    return Replayer(release_of(claim, language=language), source, LEXICON, NAMES).replay(claim)


def words_of(done: Replayed) -> list[tuple[str, str]]:
    return [(one.role, one.exact) for one in done.evidence]


def refused(claim: Claim, text: str = TEXT, language: str = "en") -> FraudkgError:
    with pytest.raises((QuoteError, ReplayError)) as caught:
        replayed(claim, text, language)
    assert caught.value.place == "claims.yaml:7"
    assert caught.value.problem.startswith("made-up: ")
    assert caught.value.remedy
    return caught.value


def test_a_statistic_rests_on_its_words() -> None:
    done = replayed(replace(CASES, area="country-xx"))
    assert words_of(done) == [
        ("statement", "In 2025, police in Xanadu solved 258,000 cases of fraud"),
        ("number", "258,000"),
        ("unit", "cases"),
        ("period", "2025"),
        ("place", "Xanadu"),
    ]
    for one in done.evidence:
        assert one.span is not None
        assert TEXT[one.span.start : one.span.end] == one.exact
        assert TEXT[: one.span.start].endswith(one.prefix)
        assert TEXT[one.span.end :].startswith(one.suffix)
    content = done.claim.content
    assert isinstance(content, Statistic)
    quantity = content.quantity
    assert (quantity.lower, quantity.upper, quantity.rounded_to) == (257_500, 258_500, 1000)


def test_a_second_statement_brings_its_own_words() -> None:
    also = "In the past year, the police solved a total of 258,000 cases"
    done = replayed(replace(CASES, quotes=(*CASES.quotes, Quote(also))))
    assert [one for one in words_of(done) if one[0] in {"statement", "number"}] == [
        ("statement", CASES.quotes[0].text),
        ("number", "258,000"),
        ("statement", also),
        ("number", "258,000"),
    ]
    assert len({one.span for one in done.evidence if one.role == "number"}) == 2


def test_a_second_statement_has_to_say_the_same_number() -> None:
    error = refused(replace(CASES, quotes=(*CASES.quotes, Quote("held 12 suspects"))))
    assert "the value 258000 does not follow from its words: the quote has «12» (12)" in str(error)


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (
            {"content": statistic(258)},
            (
                "the value 258 does not follow from its words: "
                "the quote has «2025» (2025), «258,000» (258000); "
                "correct `value`, or quote the words that state it."
            ),
        ),
        ({"content": statistic(Decimal("258000.5"))}, "the value 258000.5 does not follow from its words"),
        (
            {"content": statistic(258_000, comparator="more-than")},
            (
                "the comparator is more-than, but before or after «258,000» stands no bound; "
                "write `comparator: exact`, or mark it as inferred."
            ),
        ),
        (
            {"content": statistic(258_000, "call")},
            "no words bear its unit; name them under `words: {unit: …}`, or add unit to `inferred`.",
        ),
        (
            {"period": Period(date(2024, 1, 1), date(2024, 12, 31))},
            "no words bear its period; name them under `words: {period: …}`, or add period to `inferred`.",
        ),
        (
            {"content": statistic(258_000, accumulation="to-date"), "period": None},
            (
                "no words bear its accumulation; name them under `words: {period: …}`, "
                "or add accumulation to `inferred`."
            ),
        ),
        ({"open_list": True}, "no words bear its open-list; name them under `words: {list: …}`"),
        ({"area": "place-xx-park"}, "no words bear its area; name them under `words: {place: …}`"),
        (
            {"content": statistic(258_000, counted_by=("agency-yy",))},
            "no words bear its counted-by; name them under `words: {actor: …}`",
        ),
        (
            {"number": "258"},
            "the number «258» is not read in «In 2025, police in Xanadu solved 258,000 cases",
        ),
        (
            {"words": (Words("unit", "calls"),)},
            "the words «calls» for the unit are not in the claim's quote; give them a `quote` of their own.",
        ),
        (
            {"words": (Words("period", "fraud"),)},
            (
                "the words «fraud» do not bear the period 2025; "
                "quote words that name it, or mark `period` as inferred."
            ),
        ),
        ({"words": (Words("unit", "case"),)}, "the quote «case» cuts a word or a number; quote whole words."),
        ({"quotes": (Quote("solved 258 cases"),)}, "the quote «solved 258 cases» is not in the text;"),
        ({"quotes": (Quote("258,000 cases"),)}, "the quote «258,000 cases» stands in the text 2 times;"),
        ({"quotes": (Quote("258,000 cases", 3),)}, "the quote «258,000 cases» has no occurrence 3, only 2;"),
    ],
)
def test_what_does_not_follow_is_refused_with_its_remedy(change: dict[str, Any], message: str) -> None:
    assert message in str(refused(replace(CASES, **change)))


def test_a_bound_that_the_claim_leaves_out_is_refused() -> None:
    error = refused(claim_of(statistic(7_600, "call"), "seized more than 7,600 phones"))
    assert "the comparator is exact, but before or after «7,600» stands «more than»" in str(error)
    assert error.remedy == "write `comparator: more-than`, or mark it as inferred"


@pytest.mark.parametrize(
    "slot", ["unit", "period", "area", "counted-by", "accumulation", "open-list", "comparator"]
)
def test_an_inferred_slot_needs_no_words(slot: str) -> None:
    claim = claim_of(
        statistic(12, "call", "about", accumulation="to-date", counted_by=("agency-yy",)),
        "held 12 suspects",
        period=YEAR,
        area="country-xx",
        open_list=True,
    )
    every = {"unit", "period", "area", "counted-by", "accumulation", "open-list", "comparator"}
    assert words_of(replayed(replace(claim, inferred=tuple(sorted(every))))) == [
        ("statement", "held 12 suspects"),
        ("number", "12"),
    ]
    without = refused(replace(claim, inferred=tuple(sorted(every - {slot}))))
    assert slot in without.problem


def test_of_equal_numbers_one_has_to_be_meant() -> None:
    quote = "held 12 suspects and 12 leaders"
    error = refused(claim_of(statistic(12, "person"), quote))
    assert "the value 12 stands in the quote 2 times" in str(error)
    assert error.remedy == "quote fewer words, or say which with `number`"


@pytest.mark.parametrize("quote", ["they stopped 3.6", "stopped 3.6 billion calls and seized more than 7"])
def test_a_quote_may_not_cut_a_number(quote: str) -> None:
    assert "cuts" in str(refused(claim_of(statistic(Decimal("3.6"), "call"), quote)))


def test_a_scale_word_behind_the_quote_belongs_to_the_number() -> None:
    error = refused(claim_of(statistic(Decimal("3.6"), "call"), "they stopped 3.6"))
    assert "the quote cuts the number «3.6 billion»; quote the whole number." in str(error)


@pytest.mark.parametrize(
    ("text", "quote", "value"),
    [
        ("made up: forty-two cases", "forty", 40),
        ("made up: two hundred cases", "two", 2),
        ("虚构：四十二起", "四十", 40),
        ("虚构：1亿3000万起", "1亿", 100_000_000),
        ("made up: the 20th case", "the 20th case", 20),
        ("made up: $3.6bn cases", "$3.6bn cases", Decimal("3.6")),
    ],
)
def test_no_value_follows_from_a_part_of_a_number(text: str, quote: str, value: int | Decimal) -> None:
    language = "en" if text.startswith("made") else "zh-hans"
    refused(claim_of(statistic(value), quote), text, language)


def test_between_needs_each_of_its_ends_once() -> None:
    between = claim_of(statistic(None, "person", "between", lower=5, upper=9), "Between 5 and 9 people fled")
    assert [
        word
        for role, word in words_of(replayed(replace(between, inferred=("comparator",))))
        if role == "number"
    ] == [
        "5",
        "9",
    ]
    twice = replace(between, quotes=(Quote("Once, 5 men and 5 women fled"),), inferred=("unit",))
    assert "the value 5 to 9 does not follow from its words" in str(refused(twice))


def test_words_of_a_slot_may_stand_in_another_sentence() -> None:
    claim = claim_of(
        statistic(3_600_000_000, "call"),
        "stopped 3.6 billion calls",
        period=YEAR,
        words=(Words("period", "2025", "In 2025, police in Xanadu"),),
    )
    done = replayed(claim)
    assert words_of(done)[-1] == ("period", "2025")
    assert done.evidence[-1].span is not None
    assert done.evidence[-1].span.start == TEXT.index("2025")


def test_an_occurrence_counts_within_the_quote_where_the_words_have_none_of_their_own() -> None:
    quote = "Once, 5 men and 5 women fled"
    claim = claim_of(Narrative("situation"), quote, words=(Words("number", "5", None, 2),))
    (number,) = [one for one in replayed(claim).evidence if one.role == "number"]
    assert number.span is not None
    assert number.span.start == TEXT.index("5 women")
    assert "stands in the text 2 times" in str(refused(replace(claim, words=(Words("number", "5"),))))


def test_other_kinds_rest_on_names_and_list_words() -> None:
    quote = "parks such as Made Up Park have been closed"
    status = claim_of(Status("place-xx-park", "activity", "closed"), quote, open_list=True)
    assert words_of(replayed(status)) == [
        ("statement", quote),
        ("place", "Made Up Park"),
        ("list", "such as"),
    ]
    relation = claim_of(Relation("agency-xx", "conducted", "country-xx"), "police in Xanadu solved")
    assert words_of(replayed(relation)) == [
        ("statement", "police in Xanadu solved"),
        ("place", "Xanadu"),
        ("actor", "police"),
    ]


def test_chinese_words_are_read_after_the_number() -> None:
    text = "虚构：2025年，公安机关共侦破电信网络诈骗案件43.7万余起。"
    claim = claim_of(
        statistic(437_000, "case", "more-than"),
        "2025年，公安机关共侦破电信网络诈骗案件43.7万余起",
        period=YEAR,
    )
    done = replayed(claim, text, "zh-hans")
    assert words_of(done) == [
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
def test_a_noun_bears_the_unit_that_its_counting_word_leaves_open(words: tuple[Words, ...]) -> None:
    text = "虚构：封停500个涉诈网站。"
    done = replayed(claim_of(statistic(500, "website"), "封停500个涉诈网站", words=words), text, "zh-hans")
    assert [one for one in words_of(done) if one[0] == "unit"] in ([("unit", "网站")], [("unit", "涉诈网站")])


@pytest.mark.parametrize(
    ("text", "language", "made", "number"),
    [
        ("Made up: losses doubled", "en", statistic(2, "fold"), ["doubled"]),
        ("Made up: nine in 10 of them", "en", statistic(90, "percent"), ["nine in 10"]),
        ("Made up: half of them (50 of 100)", "en", statistic(50, "percent"), ["50"]),
        ("编造：超三成案件", "zh-hans", statistic(30, "percent", "more-than"), ["三成"]),
        ("Hư cấu: 8.000 người", "vi", statistic(8000, "person"), ["8.000"]),
        ("가상: 1조 3162억원", "ko", statistic(1316200000000, "krw"), ["1조 3162억"]),
        ("สมมติ: 20 ล้านบาท", "th", statistic(20000000, "thb"), ["20 ล้าน"]),
        ("编造：两三千人", "zh-hans",
         statistic(None, "person", "between", lower=2000, upper=3000), ["两", "三千"]),
        ("Made up: 5 to 10 million calls", "en",
         statistic(None, "call", "between", lower=5000000, upper=10000000), ["5", "10 million"]),
    ],
)  # fmt: skip
def test_numbers_are_read_as_their_language_writes_them(
    text: str, language: str, made: Content, number: list[str]
) -> None:
    done = replayed(claim_of(made, text[text.index("：" if "：" in text else ": ") + 1 :].strip(),
                             inferred=("unit",)), text, language)  # fmt: skip
    assert [one for role, one in words_of(done) if role == "number"] == number


def test_where_the_text_is_not_held_the_words_have_no_offsets() -> None:
    claim = replace(CASES, quotes=(Quote("In 2025, 258,000 cases were solved"),))
    release = release_of(claim, is_held=False)
    (done,) = replay_all(release, None, LEXICON, NAMES)
    assert [one.exact for one in done.evidence if one.role == "number"] == ["258,000"]
    assert {one.span for one in done.evidence} == {None}
    wrong = replace(claim, content=statistic(1))
    with pytest.raises(ReplayError, match=r"claims\.yaml:7: made-up: the value 1 does not follow"):
        replay_all(release_of(wrong, is_held=False), None, LEXICON, NAMES)


def test_the_first_of_several_errors_counts_the_others() -> None:
    wrong = replace(CASES, content=statistic(1))
    release = release_of(wrong, CASES, replace(wrong, key="other"))
    with pytest.raises(ReplayError, match=r"\(and 1 more such claim\)"):
        replay_all(release, SourceText(TEXT, "source.txt", ""), LEXICON, NAMES)


def test_a_message_does_not_print_hundreds_of_digits() -> None:
    digits = "7" * 5000
    error = refused(claim_of(statistic(1), f"it has {digits} cases"), f"made up: it has {digits} cases")
    assert len(str(error)) < 6000 + len("it has cases")
    assert "…» (7.778E+4999)" in str(error)


def test_evidence_is_in_the_same_order_every_time() -> None:
    assert replayed(CASES).evidence == replayed(CASES).evidence
