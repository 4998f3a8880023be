"""A text that was corrected: decisions on words that stand in it unchanged go along to their new places."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from difflib import SequenceMatcher

from fraudkg.claims.model import Ignored
from fraudkg.errors import FraudkgError, InputError, QuoteError
from fraudkg.files import write_file
from fraudkg.review.drafts.written import keys_saying
from fraudkg.review.evidence.audit import audit, find_ignored
from fraudkg.review.evidence.replay import Replayed
from fraudkg.review.files.candidates import Candidate
from fraudkg.review.files.decisions import IGNORE, OPEN, Decision
from fraudkg.review.files.kept import dump, in_form_of, remove, update
from fraudkg.review.work import Work
from fraudkg.review.writing.accepted import ignored_name


@dataclass(slots=True)
class Carried:
    """What became of the decisions on an earlier text: new ids by old ones, and why others are lost."""

    moved: dict[str, str] = field(default_factory=dict)
    lost: dict[str, str] = field(default_factory=dict)


def carry_over(work: Work, before: Iterable[Candidate], by: str, on: date) -> Carried | None:
    """Give decisions on an earlier text the ids of the same words in a new one, in `decisions.yaml`.

    An accepted claim that no longer holds is opened again, and goes from `claims.yaml`, and so does all else
    that decisions had put there and the text no longer has.

    Args:
        work: The release with the reading of the new text, which is not written yet.
        before: The candidates of the earlier text, as far as they are known.
        by: Who opens it again.
        on: The day of that.

    Returns:
        None where the text is the one that was decided on: every id has its digest in it.

    Raises:
        InputError: If a decision is lost and nobody is named who opens it again.
        OutputError: If a file cannot be written.
    """
    made = work.decisions.made
    now = sorted((*(one for one in work.candidates if one.kind != "entity"), *work.asked.values()))
    if not made or any(one.id in made for one in now):
        return None
    work.guard.declare([entity for one in made.values() for entity in one.entities])
    work.guard.declare(work.decisions.added["entities"])
    work.guard.keys |= {key for one in made.values() if (key := one.made_key)}
    held, lost = _held(work, made)
    moved = _moved(work, sorted(before), now, held)
    spans = {one.id: one.span for one in now}
    for name, new in list(moved.items()):
        spoken = [part.span for part in held[name].evidence if part.span] if name in held else None
        if spoken is not None and not any(map(spans[new].overlaps, spoken)):
            lost[name] = "its quote stands elsewhere in the new text"
    lost |= {
        name: "the text has these words no more"
        for name, one in made.items()
        if one.decision == IGNORE and name not in moved
    }
    if lost and not by:
        raise InputError(
            "nobody is named who decides", place="--by", remedy="name them, or set FRAUDKG_REVIEWER"
        )
    done = Carried({old: new for old, new in moved.items() if old not in lost}, lost)
    _write_claims(work, made, lost)
    for row in work.decisions.node["decisions"]:
        one = made[row["candidate"]]
        new = moved.get(one.candidate, one.candidate)
        if one.candidate in lost and one.is_accepted:
            update(row, Decision(new, OPEN, was=one.made_key, by=by, on=on, quote=one.words).as_yaml())
        else:
            row["candidate"] = new
    write_file(work.decisions.path, in_form_of(work.decisions.path, dump(work.decisions.node)))
    return done


def _held(work: Work, made: Mapping[str, Decision]) -> tuple[dict[str, Replayed], dict[str, str]]:
    """The accepted claims that hold in the new text, by candidate, and why others do not."""
    held: dict[str, Replayed] = {}
    lost: dict[str, str] = {}
    claims = {one.made_key: one for one in made.values() if one.is_accepted and one.claim is not None}
    for name, one in made.items():
        # What a decision leaves to the proposal is filled in from the new one.
        main = claims.get(one.repeats) if one.repeats else one
        if not one.is_accepted or main is None or main.claim is None:
            continue
        said = {**main.claim, "key": main.made_key}
        try:
            held[name] = work.guard.hold({**said, "also": [one.quote]} if one.repeats else said)
        except FraudkgError as error:
            lost[name] = error.problem
    return held, lost


def _moved(
    work: Work, old: list[Candidate], now: list[Candidate], held: Mapping[str, Replayed]
) -> dict[str, str]:
    """The new id of each candidate that was decided on, where it is plain which one that is."""
    made = work.decisions.made
    names = ([*map(_likeness, old)], [*map(_likeness, now)])
    moved = {}
    for block in SequenceMatcher(None, *names, autojunk=False).get_matching_blocks():
        for step in range(block.size):
            if (name := old[block.a + step].id) in made:
                moved[name] = now[block.b + step].id
    free = {one.id: one for one in now if one.id not in moved.values()}
    # Those that repeat a claim take what the claim itself leaves.
    for name in sorted(held.keys() - moved.keys(), key=lambda name: bool(made[name].repeats)):
        said = (one.id for one in free.values() if keys_saying({"": held[name]}, one))
        if new := next(said, None):
            moved[name] = new
            del free[new]
    rest = [one for one in made.values() if one.candidate not in moved and one.quote and not one.claim]
    passed = [one.core for one in now if one.id in moved.values() and one.is_of_mention]
    evidence = [part for one in held.values() for part in one.evidence]
    still = audit(work.text, evidence, passed, work.release.language).open
    # A mention was decided on where nothing else accounts for it.
    asked = {one.id for mention, one in work.asked.items() if mention not in still}
    return moved | _by_words(rest, (one for one in free.values() if one.id not in asked))


def _by_words(decided: Iterable[Decision], free: Iterable[Candidate]) -> dict[str, str]:
    """The new ids by the words alone, which stand as often as before, or nothing says which were meant."""
    old, new = defaultdict(list), defaultdict(list)
    for one in decided:
        old[one.quote].append(one.candidate)
    for there in free:
        new[there.quote].append(there.id)
    return {
        name: other
        for words, names in old.items()
        if len(names) == len(new[words])
        for name, other in zip(names, new[words], strict=True)
    }


def _likeness(one: Candidate) -> tuple[str, ...]:
    """What a candidate shares with itself in another text: all but where it stands."""
    ends = ((one.slots.get(end) or {}).get("quote", "") for end in ("subject", "object"))
    return one.kind, one.quote, *ends, *(str(one.slots.get(slot) or "") for slot in ("type", "predicate"))


def _write_claims(work: Work, made: Mapping[str, Decision], lost: Mapping[str, str]) -> None:
    """Take out of `claims.yaml` what decisions had put there and the text no longer bears."""
    node, is_changed = work.claims_node(), False
    keys = {one.made_key for one in made.values() if one.is_accepted and not one.repeats}
    gone = {made[name].made_key for name in lost if made[name].is_accepted and not made[name].repeats}
    for at, row in reversed([*enumerate(node["claims"])]):
        also = row.get("also", ())
        if row["key"] in gone:
            remove(node["claims"], at)
        elif row["key"] in keys and (kept := [one for one in also if work.text.places(one)]) != [*also]:
            row["also"] = kept
            if not kept:
                del row["also"]
        else:
            continue
        is_changed = True
    passed = [one.words for one in made.values() if one.decision == IGNORE]
    ignored = {(one.quote, one.text, one.occurrence): one for one in work.release.ignored}
    for at, row in reversed([*enumerate(node.get("ignored") or ())]):
        name = ignored_name(row)
        # The next writing counts the places of the same words anew.
        if any(name[1] in words for words in passed) and (name[2] or not _stands(work, ignored[name])):
            remove(node["ignored"], at)
            is_changed = True
    if is_changed:
        path = work.folder / "claims.yaml"
        write_file(path, in_form_of(path, dump(node)))


def _stands(work: Work, ignored: Ignored) -> bool:
    try:
        return bool(find_ignored(work.text, [ignored]))
    except QuoteError:
        return False
