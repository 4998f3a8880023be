import pytest

from fraudkg.errors import FraudkgError
from fraudkg.review.evidence.settle import settle
from fraudkg.review.work import Work

CLAIM = {
    "key": "made-up",
    "statistic": "calls-intercepted",
    "value": 3600000000,
    "unit": "call",
    "quote": "police stopped 3.6 billion calls",
}


def test_a_slot_without_words_is_inferred(work: Work) -> None:
    settled = settle(work.guard, {**CLAIM, "period": 2025, "area": "country-chn"}, ["period", "area"], ())
    assert settled["inferred"] == ["period", "area"]


def test_a_slot_that_the_words_bear_is_not(work: Work) -> None:
    claim = {**CLAIM, "period": 2025, "quote": "In 2025, police stopped 3.6 billion calls"}
    assert "inferred" not in settle(work.guard, claim, ["period"], ())


def test_old_words_go_with_the_slot_that_they_bore(work: Work) -> None:
    claim = {
        **CLAIM,
        "inferred": ["area"],
        "words": {"period": "2025"},
        "quote": "In 2025, police stopped 3.6 billion calls",
    }
    assert settle(work.guard, claim, ["period", "area"], ()) == {
        slot: value for slot, value in claim.items() if slot not in {"words", "inferred"}
    }


def test_a_day_that_a_person_gives_is_inferred(work: Work) -> None:
    claim = {**CLAIM, "accumulation": "point", "as-of": "2026-01-08"}
    assert settle(work.guard, claim, ["accumulation", "as-of"], ())["inferred"] == ["as-of"]


def test_another_comparator_has_no_words_either(work: Work) -> None:
    settled = settle(work.guard, {**CLAIM, "comparator": "about"}, ["comparator"], ())
    assert settled["inferred"] == ["comparator"]


def test_a_unit_that_the_words_after_the_number_contradict_is_refused_as_a_build_does(work: Work) -> None:
    for words in ({}, {"words": {"unit": "calls"}}):
        with pytest.raises(FraudkgError, match="choose the unit that the words bear, call"):
            settle(work.guard, {**CLAIM, "unit": "case", **words}, ["unit"], (), CLAIM)


def test_words_that_named_another_body_do_not_stay(work: Work) -> None:
    read = {**CLAIM, "counted-by": "agency-cn-mps", "words": {"actor": "police"}}
    settled = settle(work.guard, {**read, "counted-by": "agency-sg-spf"}, ["counted-by"], (), read)
    assert (settled.get("words"), settled["inferred"]) == (None, ["counted-by"])
    assert settle(work.guard, read, ["counted-by"], (), read) == read


def test_what_cannot_hold_says_what_was_wrong_first(work: Work) -> None:
    with pytest.raises(FraudkgError, match="the value 5 does not follow"):
        settle(work.guard, {**CLAIM, "value": 5, "area": "country-chn"}, ["value", "area"], ())


def test_a_slot_that_words_bear_is_not_inferred_for_another_s_sake(work: Work) -> None:
    claim = {**CLAIM, "period": 2025, "area": "country-chn", "inferred": ["period"]}
    claim["quote"] = "In 2025, police stopped 3.6 billion calls"
    for order in (["period", "area"], ["area", "period"]):
        assert settle(work.guard, claim, order, ())["inferred"] == ["area"]


def test_a_period_other_than_the_one_that_words_point_at_is_inferred(work: Work) -> None:
    read = {**CLAIM, "statistic": "suspects-repatriated", "value": 7600, "comparator": "more-than"}
    read |= {"unit": "person", "period": 2025, "accumulation": "to-date", "as-of": "2026-01-08"}
    read |= {"inferred": ["as-of"], "quote": "To date, more than 7,600 suspects have been returned"}
    other = settle(work.guard, {**read, "period": 2031}, ["period"], (), read)
    assert other["inferred"] == ["as-of", "period"]
    assert settle(work.guard, {**read}, ["period"], (), read)["inferred"] == ["as-of"]
    unread = {slot: value for slot, value in read.items() if slot != "period"}
    assert settle(work.guard, {**read}, ["period"], (), unread)["inferred"] == ["as-of"]


def test_two_slots_of_the_same_words_keep_them(work: Work) -> None:
    claim = {**CLAIM, "period": 2025, "accumulation": "period"}
    claim["words"] = {"period": {"quote": "258,000 cases were solved in 2025", "text": "2025"}}
    assert settle(work.guard, claim, ["period", "accumulation"], ()) == claim


def test_what_a_figure_results_from_is_inferred_where_its_quote_does_not_name_it(work: Work) -> None:
    op = {"id": "op-xx-police-20260108-made-up", "a": "Operation", "label": "made up"}
    for label, expected in (("made up", ["result-of"]), ("Police", [])):
        named = ({**op, "label": label},)
        work.guard.declare(named)
        settled = settle(work.guard, {**CLAIM, "result-of": op["id"]}, ["result-of"], named)
        assert settled.get("inferred", []) == expected
