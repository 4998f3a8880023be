import hashlib
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest

from fraudkg.claims.loader import read_release
from fraudkg.claims.model import Relation
from fraudkg.errors import FraudkgError, InputError
from fraudkg.graph.builder import build_dataset
from fraudkg.graph.study import Study
from fraudkg.review.evidence.audit import audit, find_ignored
from fraudkg.review.work import Work
from fraudkg.review.writing.accepted import Accepted, accepted

Opened = Callable[[Path], Work]
BY = "by: me, on: 2026-11-26"


def key_ids(work: Work) -> dict[str, str]:
    return {one.key: one.candidate.id for one in work.proposals.values() if one.key}


def decided(rows: Iterable[tuple[str, str]]) -> str:
    """The file that decides each candidate as its row says."""
    return "decisions:\n" + "".join(f"  - {{candidate: {one}, {BY}, {what}}}\n" for one, what in rows)


def apply(folder: Path, opened: Opened, decisions: str) -> Accepted:
    (folder / "decisions.yaml").write_text(decisions, "utf-8")
    work = opened(folder)
    done = accepted(work, work.decisions.made)
    (folder / "claims.yaml").write_bytes(done.data)
    return done


def test_without_decisions_nothing_changes(work: Work) -> None:
    done = accepted(work, {})
    assert not done.is_changed
    assert done.data == (work.folder / "claims.yaml").read_bytes()


def test_short_decisions_take_the_proposals(work: Work, opened: Opened) -> None:
    ids = key_ids(work)
    decisions = decided((one, "decision: accept") for one in ids.values())
    done = apply(work.folder, opened, decisions)
    assert set(done.added) == ids.keys()
    assert {claim.key for claim in read_release(work.folder).claims} == ids.keys()
    again = apply(work.folder, opened, decisions)
    assert not again.is_changed
    built = build_dataset(Study(work.folder.parents[2]))
    assert work.folder.name in {one.release.id for one in built.releases}


def test_edits_lie_over_the_proposal_and_null_takes_a_slot_out(work: Work, opened: Opened) -> None:
    one = key_ids(work)["dens-dismantled"]
    text = "decision: edit, key: dens, slots: {label: made up, quantity: null}"
    done = apply(work.folder, opened, decided([(one, text)]))
    assert done.added == ("dens",)
    (claim,) = read_release(work.folder).claims
    assert (claim.label, getattr(claim.content, "quantity", None)) == ("made up", "")


def test_an_edit_by_file_leaves_no_words_of_what_it_replaced(work: Work, opened: Opened) -> None:
    one = key_ids(work)["cases-solved-2025"]
    text = "decision: edit, key: a, slots: {counted-by: agency-sg-spf}"
    apply(work.folder, opened, decided([(one, text)]))
    (claim,) = read_release(work.folder).claims
    assert (claim.inferred, [one for one in claim.words if one.role == "actor"]) == (("counted-by",), [])


def test_the_ends_of_a_relation_are_slots(work: Work, opened: Opened) -> None:
    one = key_ids(work)["12-persons-suspected-in-made-up-hall"]
    was = next(
        list(given.claim["relation"]) for given in work.proposals.values() if given.candidate.id == one
    )
    done = apply(
        work.folder, opened, decided([(one, "decision: edit, key: a, slots: {object: country-chn}")])
    )
    assert done.added == ("a",)
    (claim,) = read_release(work.folder).claims
    assert claim.content == Relation(was[0], was[1], "country-chn")


def test_comments_and_claims_written_by_hand_stay(work: Work, opened: Opened) -> None:
    one = key_ids(work)["dens-dismantled"]
    by_hand = """\
# made up, by hand
defaults: {asserted-by: agency-cn-mps}
claims:
  - key: by-hand   # mine
    narrative: method
    quote: "police stopped 3.6 billion calls"
  - key: dens-dismantled   # to be updated
    outcome: dens-dismantled
    quote: dismantled a large number of dens
"""
    (work.folder / "claims.yaml").write_text(by_hand, "utf-8")
    done = apply(work.folder, opened, decided([(one, "decision: accept")]))
    text = (work.folder / "claims.yaml").read_text("utf-8")
    assert done.updated == (("dens-dismantled", ("quantity", "quote")),)
    for kept in ("# made up, by hand", "# mine", "# to be updated", '"police stopped 3.6 billion calls"'):
        assert kept in text


def test_a_claim_that_does_not_replay_is_refused_with_its_line(work: Work, opened: Opened) -> None:
    one = key_ids(work)["calls-intercepted-2025"]
    text = decided([(one, "decision: edit, slots: {value: 4}")])
    before = (work.folder / "claims.yaml").read_bytes()
    with pytest.raises(FraudkgError, match="the value 4 does not follow") as error:
        apply(work.folder, opened, text)
    assert error.value.place.endswith("decisions.yaml:2")
    assert (work.folder / "claims.yaml").read_bytes() == before


@pytest.mark.parametrize(
    ("slots", "problem"),
    [("{value: many}", "value does not fit"), ("{area: place-nowhere}", "nothing declares the entity")],
)
def test_what_does_not_fit_is_refused(work: Work, opened: Opened, slots: str, problem: str) -> None:
    one = key_ids(work)["calls-intercepted-2025"]
    with pytest.raises(FraudkgError, match=problem):
        apply(work.folder, opened, decided([(one, f"decision: edit, slots: {slots}")]))


def test_accepting_what_lacks_a_code_is_refused(work: Work, opened: Opened) -> None:
    lacking = next(one.candidate.id for one in work.proposals.values() if "statistic" in one.lacks)
    with pytest.raises(InputError, match="accepted without statistic"):
        apply(work.folder, opened, decided([(lacking, "decision: accept")]))
    text = "decision: edit, slots: {statistic: messages-intercepted}"
    done = apply(work.folder, opened, decided([(lacking, text)]))
    assert done.added == ("messages-intercepted-2025",)


def test_repeats_become_further_evidence(work: Work, opened: Opened) -> None:
    ids = key_ids(work)
    repeat = next(one.candidate.id for one in work.proposals.values() if one.repeats)
    both = [(one, "decision: accept") for one in (repeat, ids["cases-solved-2025"])]
    apply(work.folder, opened, decided(both))
    (claim,) = read_release(work.folder).claims
    assert [quote.text for quote in claim.quotes][1:] == ["police solved 258,000 cases in 2025"]
    with pytest.raises(InputError, match="which no decision accepts"):
        apply(work.folder, opened, decided([(repeat, "decision: accept")]))


def test_ignored_mentions_are_written_where_nothing_else_accounts_for_them(
    work: Work, opened: Opened
) -> None:
    by_kind = {one.candidate.kind: one.candidate.id for one in work.proposals.values()}
    text = decided(
        [
            (by_kind["ignored"], "decision: ignore, reason: list-ordinal"),
            (key_ids(work)["calls-intercepted-2025"], "decision: ignore, reason: wrongly-read"),
            (by_kind["narrative"], "decision: ignore, reason: not-a-claim"),
        ]
    )
    done = apply(work.folder, opened, text)
    assert done.ignored == ("First", "3.6 billion")
    assert [one.reason for one in read_release(work.folder).ignored] == ["list-ordinal", "wrongly-read"]
    assert not apply(work.folder, opened, text).is_changed
    # What a person calls it in another language stays.
    path = work.folder / "claims.yaml"
    more = path.read_text("utf-8").replace("label: made up", "label: {zh-hans: 编造, en: made up}")
    path.write_text(more, "utf-8")
    assert not apply(work.folder, opened, text).is_changed


def test_each_place_of_the_same_ignored_words_gets_its_own_occurrence(folder: Path, opened: Opened) -> None:
    text = "Made up.\n\nPolice tell Cases of made-up lands and Cases in made-up lands apart.\n"
    held = (folder / "source.txt").read_bytes()
    (folder / "source.txt").write_text(text, "utf-8")
    release = (folder / "release.yaml").read_text("utf-8")
    digest, made_up = (hashlib.sha256(data).hexdigest() for data in (held, text.encode()))
    (folder / "release.yaml").write_text(release.replace(digest, made_up), "utf-8")
    mentions = [one.id for one in opened(folder).asked.values() if one.quote == "Cases"]
    decisions = decided((one, "decision: ignore, reason: heading") for one in mentions)
    done = apply(folder, opened, decisions)
    assert done.ignored == ("Cases", "Cases")
    assert [one.occurrence for one in read_release(folder).ignored] == [1, 2]
    work = opened(folder)
    assert not audit(work.text, (), find_ignored(work.text, work.release.ignored)).open
    assert not apply(folder, opened, decisions).is_changed


def test_a_candidate_that_vanished_is_reported_and_its_claim_stays(
    work: Work, opened: Opened, contract: dict[str, Any]
) -> None:
    one = key_ids(work)["dens-dismantled"]
    whole = "{outcome: dens-dismantled, quote: They dismantled a large number of dens}"
    text = decided([(one, f"decision: accept, key: dens-dismantled, claim: {whole}")])
    apply(work.folder, opened, text)
    before = (work.folder / "decisions.yaml").read_bytes()
    opened(work.folder).read_anew({**contract, "outcomes": []})
    assert (work.folder / "decisions.yaml").read_bytes() == before
    done = apply(work.folder, opened, text)
    assert [gone.candidate for gone in done.vanished] == [one]
    assert [claim.key for claim in read_release(work.folder).claims] == ["dens-dismantled"]


def test_a_decision_taken_back_takes_its_claim_out(work: Work, opened: Opened) -> None:
    one = key_ids(work)["dens-dismantled"]
    apply(work.folder, opened, decided([(one, "decision: accept")]))
    done = apply(work.folder, opened, decided([(one, "decision: open, was: dens-dismantled")]))
    assert done.removed == ("dens-dismantled",)
    assert read_release(work.folder).claims == ()


def test_two_decisions_may_not_give_one_key(work: Work, opened: Opened) -> None:
    ids = key_ids(work)
    both = [(ids[key], "decision: accept, key: one-key") for key in ("dens-dismantled", "status-kk-park")]
    with pytest.raises(InputError, match="the key one-key is given twice"):
        apply(work.folder, opened, decided(both))


def test_added_claims_and_entities_need_no_candidate(work: Work, opened: Opened) -> None:
    text = """\
added:
  entities: [{id: persons-xx-made-up, a: PersonGroup, label: made up}]
  claims:
    - {key: fled, relation: [persons-xx-made-up, nationality, country-chn], quote: 12 persons fled}
  ignored: [{quote: "First", reason: list-ordinal}]
"""
    done = apply(work.folder, opened, text)
    assert (done.added, done.entities, done.ignored) == (("fled",), ("persons-xx-made-up",), ("First",))
    assert not apply(work.folder, opened, text).is_changed


def test_what_people_add_to_a_written_claim_stays(work: Work, opened: Opened) -> None:
    one = key_ids(work)["dens-dismantled"]
    decisions = decided([(one, "decision: accept")])
    apply(work.folder, opened, decisions)
    path = work.folder / "claims.yaml"
    remarks = "    label: made up\n    dimension: 4-international\n    also: [a large number of dens]\n"
    by_hand = path.read_text("utf-8").replace("    quote: They", remarks + "    quote: They")
    path.write_text(by_hand, "utf-8")
    assert not apply(work.folder, opened, decisions).is_changed
    assert path.read_text("utf-8") == by_hand


def test_what_is_ignored_is_written_in_whole_words_as_a_build_asks(folder: Path, opened: Opened) -> None:
    text = "They met Công an: case 0525L ended."  # made up
    (folder / "source.txt").write_text(text, "utf-8")
    release = (folder / "release.yaml").read_text("utf-8")
    old, new = release.partition("sha256: ")[2][:64], hashlib.sha256(text.encode()).hexdigest()
    (folder / "release.yaml").write_text(release.replace(old, new), "utf-8")
    asked = opened(folder).asked.values()
    assert [one.quote for one in asked] == ["Công", "0525"]
    apply(folder, opened, decided((one.id, "decision: ignore, reason: made-up") for one in asked))
    work = opened(folder)
    assert [one.text for one in work.release.ignored] == ["Công", "0525L"]
    found = find_ignored(work.text, work.release.ignored)
    assert not audit(work.text, (), found).open
    build_dataset(Study(folder.parents[2]))


def test_what_a_build_would_not_find_is_not_written(work: Work, opened: Opened) -> None:
    given = f"added: {{ignored: [{{quote: 25, reason: made-up, {BY}}}]}}"
    with pytest.raises(FraudkgError, match="ignored mention: the quote «25» cuts a word"):
        apply(work.folder, opened, given.replace("25,", "'25',"))
