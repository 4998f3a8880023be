from dataclasses import replace

from fraudkg.review.deciding.session import Session
from fraudkg.review.terminal.desk import plain
from fraudkg.review.terminal.page import page, pair_page, plain_value, sentence


def pages(session: Session) -> dict[str, list[str]]:
    return {
        f"{one.kind} {one.quote}": [plain(line) for line in page(session, session.proposal(one.id))]
        for one in session.items()
    }


def test_a_page_has_bar_sentence_slots_and_hints(session: Session) -> None:
    lines = pages(session)
    title, body = (lines[name] for name in ("open 12", "statistic more than 7,600 suspects"))
    assert "14 open of 14 mentions" in title[0]
    assert "statistic · confidence high  made-up" in body
    assert any("(To date), ‹more than› «7,600» [suspects] have been returned" in line for line in body)
    assert any(line.split() == ["accumulation", "to-date"] for line in body)
    cases = lines["statistic 258,000 cases"]
    assert any("perhaps area country-chn, though no words say so" in line for line in cases)


def test_what_is_new_lacking_or_repeated_is_said(session: Session) -> None:
    lines = {name.split()[0]: found for name, found in pages(session).items()}
    assert any("Made Up Hall" in line and line.strip().startswith("new") for line in lines["relation"])
    assert any("open    statistic" in line for line in lines["statistic"])
    assert any("First (list-ordinal)" in line for line in lines["ignored"])


def test_of_a_rise_the_page_says_what_a_claim_would_make_of_it(session: Session) -> None:
    one = next(session.proposal(one.id) for one in session.items() if one.kind == "statistic")
    slots = {**one.candidate.slots, "flags": ["change-rise"]}
    lines = page(session, replace(one, candidate=replace(one.candidate, slots=slots)))
    told = next(plain(line) for line in lines if plain(line).startswith("  note"))
    assert told.startswith("  note    a rise, a claim would take it for an amount of its own")


def test_the_sentence_is_shown_whole(session: Session) -> None:
    one = session.items()[0]
    assert "".join(piece.text for piece in sentence(session, one)).startswith("Made up: police")


def test_values_are_said_on_one_line() -> None:
    assert plain_value({"of": "a", "words": ["b", {"text": "c"}]}) == "of: a, words: b, text: c"


def test_a_slot_that_no_words_state_is_marked_before_it_is_accepted(session: Session) -> None:
    while (current := session.current) and current.candidate.quote != "3.6 billion calls":
        session.go(1)
    lines = [plain(line) for line in page(session, session.edit("period", 2031))]
    assert "  period        2031  (not in the words: inferred)" in lines


def test_two_names_are_shown_with_the_sentence_of_each(session: Session) -> None:
    (pair,) = session.names()
    *_, first, second = [plain(line) for line in pair_page(session, pair)]
    assert pair.names == ("KK Industrial Park", "KK园区")
    assert "sites such as the KK Industrial Park" in first
    assert "sites such as the KK Industrial Park" in second
