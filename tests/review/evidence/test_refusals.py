"""What does not follow from words is refused, with its line and its remedy."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from fraudkg.claims.faults import FaultyError
from fraudkg.claims.model import Period, Quote, Words


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (
            {"statistic": {"value": 258}},
            (
                "the value 258 does not follow from its words: "
                "the quote has «2025» (2025), «258,000» (258000); "
                "correct `value`, or quote the words that state it."
            ),
        ),
        ({"statistic": {"value": Decimal("258000.5")}}, "the value 258000.5 does not follow from its words"),
        (
            {"statistic": {"value": 258_000, "comparator": "more-than"}},
            (
                "the comparator is more-than, but before or after «258,000» stands no bound; "
                "write `comparator: exact`, or mark it as inferred."
            ),
        ),
        (
            {"statistic": {"value": 258_000, "unit": "call"}},
            "no words bear its unit; name them under `words: {unit: …}`, or add unit to `inferred`.",
        ),
        (
            {"period": Period(date(2024, 1, 1), date(2024, 12, 31))},
            "no words bear its period; name them under `words: {period: …}`, or add period to `inferred`.",
        ),
        (
            {"statistic": {"value": 258_000, "accumulation": "to-date"}, "period": None},
            (
                "no words bear its accumulation; name them under `words: {period: …}`, "
                "or add accumulation to `inferred`."
            ),
        ),
        ({"open_list": True}, "no words bear its open-list; name them under `words: {list: …}`"),
        ({"area": "place-xx-park"}, "no words bear its area; name them under `words: {place: …}`"),
        (
            {"statistic": {"value": 258_000, "counted_by": ("agency-yy",)}},
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
def test_what_does_not_follow_is_refused_with_its_remedy(
    change: dict[str, Any], message: str, replays: Any
) -> None:
    slots = dict(change)
    if "statistic" in slots:
        slots["content"] = replays.statistic(**slots.pop("statistic"))
    assert message in str(replays.refused(replace(replays.cases, **slots)))


def test_a_bound_that_the_claim_leaves_out_is_refused(replays: Any) -> None:
    error = replays.refused(replays.claim(replays.statistic(7_600, "call"), "seized more than 7,600 phones"))
    assert "the comparator is exact, but before or after «7,600» stands «more than»" in str(error)
    assert error.remedy == "write `comparator: more-than`, or mark it as inferred"


def test_every_claim_that_does_not_hold_is_told(replays: Any) -> None:
    wrong = replace(replays.cases, content=replays.statistic(1))
    with pytest.raises(FaultyError) as caught:
        replays.release(wrong, replays.cases, replace(wrong, key="other"))
    told = "the value 1 does not follow from its words"
    assert [one.problem.partition(":")[::2][0] for one in caught.value.faults] == ["made-up", "other"]
    assert all(told in one.problem for one in caught.value.faults)
