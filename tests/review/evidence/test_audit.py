"""Every mention is claimed, ignored for a reason, or open."""

import pytest

from fraudkg.claims.model import Evidence, Ignored
from fraudkg.errors import QuoteError
from fraudkg.review.evidence.audit import audit, find_ignored
from fraudkg.text import SourceText, Span

TEXT = SourceText(
    'Made up: on 8 January 2026 police in Xanadu held 12 of 542 at "KK" in 2025.', "source.txt", ""
)


def evidence(role: str, words: str) -> Evidence:
    return Evidence(role, words, "", "", TEXT.find(words))


def states(*found: Evidence, ignored: tuple[str, ...] = ()) -> dict[str, str]:
    done = audit(TEXT, found, [TEXT.find(words) for words in ignored])
    assert done.total == len(done.claimed) + len(done.ignored) + len(done.open)
    return {
        mention.text: state
        for state, mentions in (("claimed", done.claimed), ("ignored", done.ignored), ("open", done.open))
        for mention in mentions
    }


def test_without_claims_everything_is_open() -> None:
    assert states() == dict.fromkeys(["8 January 2026", "Xanadu", "12", "542", "KK", "2025"], "open")


def test_a_number_is_covered_by_a_numbers_words_only() -> None:
    assert states(evidence("number", "12"))["12"] == "claimed"
    for role in ("statement", "unit", "bound", "period", "place", "actor", "list"):
        assert states(evidence(role, "held 12 of 542"))["12"] == "open"


def test_a_date_is_covered_by_a_periods_words_only() -> None:
    assert states(evidence("period", "8 January 2026"))["8 January 2026"] == "claimed"
    assert states(evidence("statement", "on 8 January 2026 police"))["8 January 2026"] == "open"
    assert states(evidence("number", "8 January 2026"))["8 January 2026"] == "open"


@pytest.mark.parametrize(
    ("role", "state"), [("period", "claimed"), ("number", "claimed"), ("statement", "open")]
)
def test_a_year_is_covered_by_the_words_of_a_period_or_a_number(role: str, state: str) -> None:
    assert states(evidence(role, "2025"))["2025"] == state


@pytest.mark.parametrize("role", ["statement", "place", "actor"])
def test_a_name_is_covered_by_any_words(role: str) -> None:
    found = states(evidence(role, 'police in Xanadu held 12 of 542 at "KK"'))
    assert (found["Xanadu"], found["KK"]) == ("claimed", "claimed")


def test_half_a_mention_covers_none_of_it() -> None:
    assert states(evidence("period", "8 January"))["8 January 2026"] == "open"


def test_an_ignored_mention_is_not_open_and_a_claimed_one_not_ignored() -> None:
    found = states(evidence("number", "12"), ignored=("held 12 of 542",))
    assert (found["12"], found["542"]) == ("claimed", "ignored")


def test_words_without_offsets_cover_nothing() -> None:
    found = audit(TEXT, [Evidence("number", "12", "", "", None)], [])
    assert "12" in [mention.text for mention in found.open]


def test_ignored_mentions_are_found_within_their_quote() -> None:
    spans = find_ignored(
        TEXT, [Ignored("held 12 of 542", "542", "total"), Ignored("Made up", "Made up", "layout")]
    )
    assert [TEXT.read(span) for span in spans] == ["Made up", "542"]
    assert spans[0] == Span(0, 7)


@pytest.mark.parametrize("one", [Ignored("nothing", "nothing", "r"), Ignored("held 12", "13", "r")])
def test_an_ignored_mention_that_is_not_there_is_refused_with_its_line(one: Ignored) -> None:
    placed = Ignored(one.quote, one.text, one.reason, place="claims.yaml:9")
    with pytest.raises(
        QuoteError, match=r"claims\.yaml:9: ignored mention: the quote «.*» is not in the text; copy"
    ):
        find_ignored(TEXT, [placed])
