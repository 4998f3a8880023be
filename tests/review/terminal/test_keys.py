"""Whole reviews by keys: what a person presses, and what is decided then."""

import re

from tests.review.terminal.conftest import Review

from fraudkg.review.terminal.keys import KEYS
from fraudkg.review.terminal.reasons import REASONS


def test_the_whole_release_in_a_few_keys(review: Review) -> None:
    session, script = review("A", "y", "i", "w", "a", "c", "mess", "a", "d", "made up", "q", "y")
    assert session.items() == ()
    assert not session.is_changed
    accepted = session.accepted()
    assert len(accepted.added) == 8
    assert "saved decisions.yaml" in script.said
    assert session.same["KK Industrial Park", "KK园区"].decision == "different"


def test_nothing_is_said_to_be_saved_where_nothing_is(review: Review) -> None:
    session, script = review("s", "q")
    assert "there is nothing new to save" in script.said
    assert not session.work.decisions.path.exists()


def test_a_list_that_is_not_confirmed_accepts_nothing(review: Review) -> None:
    session, script = review("A", "n", "q")
    assert session.made == {}
    assert any("cases-solved: 258,000 case · period 2025" in line for line in script.said)


def test_where_nothing_is_of_high_confidence_all_of_it_is_not_accepted(review: Review) -> None:
    session, script = review("A", "y", "A", "q", "n")
    assert "nothing of high confidence is ready; accept one by one" in script.said
    assert session.made


def test_undo_next_previous_help_and_unknown_keys(review: Review) -> None:
    session, script = review("a", "u", "u", "n", "p", "?", "z", "q")
    assert session.made == {}
    assert sum(line.startswith("took back: accept «") for line in script.said) == 1
    assert "there is nothing to undo" in script.said
    assert "z does nothing; ? shows the keys" in script.said
    assert all(any(line.strip().startswith(key) for line in script.said) for key in KEYS)


def test_edits_and_errors_are_said_in_the_review(review: Review) -> None:
    session, script = review("n", "e", "value 4", "a", "e", "value many", "e", "zz 3", "q", "n")
    assert session.made == {}
    assert any("the value 4 does not follow" in line for line in script.said)
    assert any("many is no number" in line for line in script.said)
    assert any("no slot begins with zz; the slots are key, statistic, " in line for line in script.said)


def test_undo_says_what_it_takes_back(review: Review) -> None:
    added = "narrative: method, quote: police stopped … calls"
    _, script = review("m", added, "u", "n", "e", "value 4", "u", "A", "y", "u", "q", "n")
    told = [line for line in script.said if line.startswith("took back: ")]
    assert told[0].startswith("took back: the claim ")
    assert told[1] == "took back: what was typed last"
    assert re.fullmatch(r"took back: (accept|ignore) «.*» and \d+ more", told[2])


def test_who_edited_and_did_not_decide_is_asked_before_it_is_lost(review: Review) -> None:
    session, script = review("n", "e", "value 4", "q", "n", "u", "q")
    assert session.edited() == ()
    assert script.said.count("quit all the same? y/n") == 1
    assert any(line.startswith("edited, but neither accepted nor ignored: «") for line in script.said)


def test_an_edited_item_that_is_ignored_needs_no_question(review: Review) -> None:
    _, script = review("n", "e", "value 4", "i", "x", "q", "n")
    assert "quit all the same? y/n" not in script.said


def test_reasons_by_key_by_enter_and_by_word(review: Review) -> None:
    session, _ = review(
        "n", "n", "i", "x", "n", "n", "n", "i", "\n", "i", "/", "A Reason", "i", "/", "标题", "q", "n"
    )
    assert [one.reason for one in session.made.values()] == ["not-a-claim", "list-ordinal", "a-reason"]


def test_a_paragraph_s_slot_and_a_claim_of_one_s_own(review: Review) -> None:
    session, script = review(
        *(
            "n",
            "d",
            "dimension 1-crackdown",
            "m",
            "narrative: method, quote: police stopped … calls",
            "a",
            "q",
            "y",
        )
    )
    (main,) = [one for one in session.made.values() if one.claim]
    assert main.claim is not None
    assert main.claim["dimension"] == "1-crackdown"
    assert any(line.startswith("made police-stopped") for line in script.said)


def test_accepting_an_ignored_number_takes_its_reason(review: Review) -> None:
    session, _ = review("n", "n", "n", "n", "n", "n", "a", "q", "n")
    assert [(one.decision, one.reason) for one in session.made.values()] == [("ignore", "list-ordinal")]


def test_a_choice_of_nothing_is_told(review: Review) -> None:
    _, script = review("n", "c", "no such code", "q", "n")
    assert "nothing is chosen" in script.said


def test_what_is_no_claim_cannot_be_edited_or_chosen(review: Review) -> None:
    _, script = review("A", "y", "c", "e", "a", "q", "n")
    assert script.said.count("this is no claim of its own; ignore it (i) or make one (m)") == 2
    assert any("no claim to accept" in line for line in script.said)


ALL = ("A", "y", "i", "w", "a", "c", "mess", "a", "d", "made up")


def test_once_nothing_waits_the_review_stays_open(review: Review) -> None:
    session, script = review(
        *(*ALL, "a", "c", "i", "n"),
        *("m", "narrative: method, quote: police stopped … calls", "u", "u", "u", "a", "s", "q"),
    )
    assert any("Nothing waits any more." in line for line in script.said)
    assert "nothing waits that could be ignored" in script.said
    assert any(line.startswith("made police-stopped") for line in script.said)
    assert (session.is_changed, session.work.decisions.added["claims"]) == (False, [])


def test_what_was_decided_can_be_looked_at_and_opened_again(review: Review) -> None:
    session, script = review(*ALL, "p", "p", "p", "y", "q", "y")
    assert any("decided: edit messages-intercepted-2025; y opens it again" in line for line in script.said)
    (again,) = [one for one in session.made.values() if one.decision == "open"]
    assert (again.was, len(session.items())) == ("12-persons-suspected-in-made-up-hall", 1)
    assert "12-persons-suspected-in-made-up-hall" not in session.accepted().added


def test_every_reason_has_a_key_of_its_own() -> None:
    assert len(set(REASONS.values())) == len(REASONS)
    assert not {"q", "/", "?"} & REASONS.keys()


def test_what_each_reason_means_is_shown_before_one_is_chosen(review: Review) -> None:
    session, script = review("n", "n", "i", "?", "c", "q", "n")
    assert all(f"  {key}  {reason}: {said}" in script.said for key, (reason, said) in REASONS.items())
    assert [one.reason for one in session.made.values()] == ["currency-conversion"]


def test_some_of_a_list_can_be_left_out(review: Review) -> None:
    session, script = review("A", "x", "1, 3", "q", "n")
    assert len(session.made) == 5
    assert any(line.startswith("accepted 5") for line in script.said)
    session, script = review("A", "x", "1, 99", "1, 3", "q", "n")
    assert "«99» is no number from 1 to 7; type all of them again" in script.said
    assert len(session.made) == 5


def test_some_of_a_list_can_be_ignored_before_the_rest_is_accepted(review: Review) -> None:
    session, _ = review("A", "i", "1, 3", "r", "x", "1", "q", "n")
    ignored = [one.reason for one in session.made.values() if one.decision == "ignore"]
    assert (ignored.count("repeats"), len(session.made)) == (2, 6)
    session, _ = review("A", "i", "1 3", "r", "n", "u", "q", "n")
    assert session.made == {}
    session, _ = review("A", "i", "1", "z", "q", "n")
    assert session.made == {}


def test_a_sentence_at_once(review: Review) -> None:
    session, script = review("n", "n", "n", "y", "q", "n")
    keys = {one.key for one in session.made.values()}
    assert keys == {"suspects-repatriated", "status-kk-park"}
    session, script = review("y", "q")
    assert "nothing is listed here; a accepts the item itself" in script.said
    assert session.made == {}


def test_some_of_a_sentence_at_once(review: Review) -> None:
    session, _ = review("n", "n", "n", "x", "1", "q", "n")
    assert [one.decision for one in session.made.values()] == ["accept"]
    session, _ = review("n", "n", "n", "o", "2", "r", "q", "n")
    assert [one.decision for one in session.made.values()] == ["ignore"]
    session, _ = review("n", "n", "n", "o", "7", "2", "z", "q")
    assert session.made == {}


def test_what_is_new_is_renamed_for_all_who_speak_of_it(review: Review) -> None:
    session, script = review(
        *("A", "y", "n", "r", "persons-xx-fled PersonGroup those who fled", "place-mm-kk-park"),
        *("a", "r", "A b", "q", "y"),
    )
    assert session.made
    (decision,) = [one for one in session.made.values() if one.claim and "relation" in one.claim]
    assert decision.claim is not None
    assert list(decision.claim["relation"]) == ["persons-xx-fled", "suspectedIn", "place-mm-kk-park"]
    assert session.work.decisions.added["entities"] == [
        {"id": "persons-xx-fled", "a": "PersonGroup", "label": "those who fled", "alt": ["12 persons"]}
    ]
    assert "persons-xx-fled" in session.accepted().entities
    assert session.work.decisions.same["Made Up Hall", "place-mm-kk-park"].id == "place-mm-kk-park"
    assert "nothing is new here" in script.said


def test_renaming_can_be_undone_and_ids_are_ids(review: Review) -> None:
    session, script = review("A", "y", "n", "r", "Not An Id", "r", "persons-xx-fled", "", "u", "q", "n")
    relation = next(one for one in session.work.proposals.values() if one.candidate.kind == "relation")
    assert relation.claim["relation"][0] == "persons-xx-police-20260108-12-persons"
    assert any("is no id" in line for line in script.said)


def test_the_help_is_not_pushed_off_by_the_page(review: Review) -> None:
    _, script = review("?", "\r", "q")
    shown = [line for line in script.said if "mentions · " in line]
    # The first page, the one after the key that does nothing, and the last bar.
    assert len(shown) == 3
    assert "Enter does nothing; ? shows the keys" in script.said


def test_a_slot_takes_a_thing_by_its_name(review: Review) -> None:
    _, script = review("n", "e", "area 緬甸", "q", "y", "n")
    assert any("country-mmr" in line for line in script.said)


def test_the_beginning_of_a_name_is_enough_where_no_other_name_begins_so(review: Review) -> None:
    _, script = review("n", "e", "area Cambod", "q", "y", "n")
    assert any("Cambod is country-khm (Cambodia)" in line for line in script.said)
    _, script = review("n", "e", "area Guine", "q", "n")
    told = next(line for line in script.said if line.startswith("Guine may be "))
    assert "country-gin (Guinea)" in told
    assert "country-gnb (Guinea-Bissau)" in told
    assert told.endswith("; type the slot and one of these ids, or more of the name.")


def test_a_word_that_other_names_have_inside_is_not_taken_for_the_only_one_that_begins_so(
    review: Review,
) -> None:
    _, script = review("n", "e", "counted-by police", "q", "n")
    told = next(line for line in script.said if line.startswith("police may be "))
    assert "ind-" not in told
    assert "place-" not in told


def test_a_slot_names_no_code_in_place_of_a_thing(review: Review) -> None:
    _, script = review("n", "e", "counts ind-suspects-arrested", "e", "counts suspects", "q", "n")
    assert any("ind-suspects-arrested is a code, which counts does not name" in line for line in script.said)
    assert not any("ind-" in line for line in script.said if "called suspects" in line or " may be " in line)


def test_of_many_names_that_begin_so_the_first_are_listed(review: Review) -> None:
    _, script = review("n", "e", "area S", "q", "n")
    told = next(line for line in script.said if line.startswith("S may be "))
    assert told.count(" (") == 9
    assert re.search(r" or \d+ others; type ", told)


def test_a_claim_that_was_missed_names_things_by_their_names(review: Review) -> None:
    made = "value: 12, unit: person, area: Myanmar, counted-by: [公安部], inferred: [area, counted-by]"
    session, _ = review("m", f"statistic: suspects-arrested, {made}, quote: 12 persons", "q", "n")
    (claim,) = session.added.values()
    assert (claim["area"], claim["counted-by"]) == ("country-mmr", ["agency-cn-mps"])
    _, script = review(
        "m", "statistic: suspects-arrested, value: 12, area: Myanmarr, quote: 12 persons", "q", "n"
    )
    assert "nothing is called Myanmarr; perhaps Myanmar is meant." in script.said


def test_what_no_words_of_a_missed_claim_state_is_marked_and_a_refused_line_comes_back(
    review: Review,
) -> None:
    made = "statistic: suspects-arrested, value: 12, unit: person, area: Myanmar, quote: 12 persons"
    wrong = made.replace("12,", "13,")
    session, script = review("m", wrong, "m", made, "q", "n")
    (claim,) = session.added.values()
    assert claim["inferred"] == ["area"]
    assert f"not made: {wrong}" in script.said
    assert "made suspects-arrested: «12 persons»  (not in the words: area inferred)" in script.said
