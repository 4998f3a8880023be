from typing import Any

import pytest

from fraudkg.review.deciding.session import Session
from fraudkg.review.drafts.propose import Proposal
from fraudkg.review.files.candidates import Candidate
from fraudkg.review.terminal.desk import plain
from fraudkg.review.terminal.listing import row
from fraudkg.text import Span


def said(session: Session) -> list[str]:
    rows = [session.proposal(one.id) for one in session.items()]
    return [plain(row(1, one, session.work.guard.known.label)) for one in rows if one.is_ready]


def test_a_row_says_all_that_accepting_it_would_state(session: Session) -> None:
    rows = said(session)
    assert any("suspects-repatriated: more than 7,600 person · accumulation to-date" in one for one in rows)
    assert any("dens-dismantled: a large number of" in one for one in rows)
    assert any("KK Park: activity eradicated, as-of: 2026-01-08" in one for one in rows)
    assert any(one.split()[:3] == ["1", "narrative", "evaluation"] for one in rows)
    assert any(one.split()[:3] == ["1", "ignore", "list-ordinal"] for one in rows)


def test_a_relation_is_said_in_words_and_what_is_new_is_marked(session: Session) -> None:
    (relation,) = [one for one in said(session) if "relation" in one]
    assert "12 persons (new PersonGroup) suspected in Made Up Hall (new Site)" in relation


@pytest.mark.parametrize(
    ("claim", "line"),
    [
        (
            {"value": 7600, "comparator": "nearly", "unit": "card", "period": 2025, "inferred": ["period"]},
            "cards: nearly 7,600 card · period 2025  (not in the words: inferred)",
        ),
        ({"lower": 300, "upper": 400, "comparator": "between", "unit": "card"}, "cards: 300 to 400 card"),
        (
            {"value": 3, "unit": "card", "inferred": ["unit"], "area": "country-xx"},
            "cards: 3 card  (not in the words: unit inferred) · area country-xx",
        ),
    ],
)
def test_bounds_both_ends_and_what_is_inferred_are_seen(claim: dict[str, Any], line: str) -> None:
    one = Candidate(Span(0, 4), "statistic", "c-1", "made\tup")
    given = Proposal(one, {"key": "cards", "statistic": "cards", **claim, "quote": "made up"})
    assert plain(row(12, given, str)) == f" 12 statistic {line}  «made up»"


def test_a_row_says_what_is_not_written() -> None:
    words = {"start": 0, "end": 4, "text": "Aland and Beland"}
    place = {"place": {"id": None, "span": words, "rule": ""}}
    one = Candidate(Span(0, 4), "statistic", "c-1", "made up", place)
    claim = {"key": "cards", "statistic": "cards", "value": 3, "unit": "card", "quote": "made up"}
    line = "cards: 3 card  (not written: area «Aland and Beland» has no id)"
    assert plain(row(1, Proposal(one, claim), str)) == f"  1 statistic {line}  «made up»"
