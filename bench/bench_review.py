"""How long a practised reviewer needs for the example release, from its text alone.

A scripted reviewer knows what the claims written by hand say and reviews the machine's proposals until the
session holds a claim for each that a proposal offers. Every key goes through the same desk as a person's.
The time is an estimate by the keystroke-level model (Card, Moran and Newell, 1980): 0.2 s for a key of a good
typist and 1.35 s of mental preparation for each decision; what the machine takes between two keys is measured
and added. Two totals are given, which differ in the lists that one key accepts: `strict` prepares anew for
each line of a list, and again for one that is left out in order to be corrected; `by sentence` once for all
lines of one sentence, as the model's second rule has it (what belongs to one unit of thought is prepared
once), and for each slot that is corrected.

Three parts are told apart, since only the first follows from reading and deciding:
  decide     accept, correct a slot that the machine read, choose a code, ignore
  annotate   slots that no sentence states word for word: whom a figure counts, what it results from, crime
             type, dimension of the strategy
  write      claims that no proposal offers, and labels

Usage: python bench/bench_review.py [--parts decide,annotate,write] [--json]
"""

import argparse
import json
import shutil
import tempfile
import time
from datetime import date
from pathlib import Path
from typing import Any

from practised import KEY, MIND, Claim, Practised

from fraudkg.claims.added import add_release
from fraudkg.claims.details import Details
from fraudkg.claims.yamlfile import plain, read_yaml
from fraudkg.cli.opening import codes_of, find_release, open_work
from fraudkg.lexicon.furniture import read_furniture
from fraudkg.resources import resource
from fraudkg.review.deciding.session import Session
from fraudkg.review.terminal.keys import Reviewer
from fraudkg.review.terminal.page import plain_value
from fraudkg.review.work import Work
from fraudkg.text.readers import read_document
from fraudkg.text.readers.document import Document as Source

DAY = date(2026, 11, 25)
EXAMPLE = "cn-mps-20260108-en-dnyxxg"
FIGURES = ("statistic", "outcome", "status", "ignored", "mention", "list")
"""Figures, outcomes and statuses, every number accounted for, with the keys of all lists, which hold
relations and narratives too."""
PARTS = ("decide", "annotate", "write")


def measure(parts: frozenset[str]) -> dict[str, Any]:
    bundled = resource("data", "releases") / EXAMPLE
    with tempfile.TemporaryDirectory() as temporary:
        fresh = _added(Path(temporary), bundled)
        folder = Path(temporary) / "by-hand" / EXAMPLE
        shutil.copytree(fresh, folder)
        shutil.copy(bundled / "claims.yaml", folder / "claims.yaml")
        _, place = find_release(str(fresh), None)
        start = time.perf_counter()
        work = open_work(fresh, place, is_read=True)
        reading = time.perf_counter() - start
        shutil.copy(fresh / "candidates.jsonl", folder / "candidates.jsonl")
        by_hand = open_work(folder, place, is_read=False)
        # Slots that are annotated name these things; what is new keeps the id that the machine proposes.
        work.guard.declare(_entities(folder))
        session = Session(work, "scripted", DAY)
        desk = Practised(session, by_hand, parts)
        Reviewer(session, desk, codes_of(place, session)).run()
        return _report(desk, session, by_hand, reading)


def _added(study: Path, bundled: Path) -> Path:
    """The release as `fraudkg add` makes it of its text, with what its own release.yaml says of it."""
    source = Source((bundled / "source.txt").read_bytes(), "source.txt")
    added = add_release(
        study, Details("fresh"), source, read_document(source, read_furniture([resource("data", "lexicon")]))
    )
    folder = added.folder.rename(added.folder.with_name(EXAMPLE))
    shutil.copy(bundled / "release.yaml", folder)
    return folder


def _entities(folder: Path) -> list[Claim]:
    return list(plain(read_yaml(folder / "claims.yaml"))["entities"])


def _report(desk: Practised, session: Session, by_hand: Work, reading: float) -> dict[str, Any]:
    if "write" in desk.parts:
        found = set(desk.used.values())
        for key, claim in by_hand.claims.items():
            desk.keys["write"] += len(str(claim.get("label", "")))
            if key not in found:
                desk.decisions["write"] += 1
                slots = {slot: claim[slot] for slot in claim if slot not in {"label", "words", "key"}}
                desk.keys["write"] += 2 + len(plain_value({**slots, "quote": _ends(claim["quote"])}))
    seconds = {part: KEY * desk.keys[part] + MIND * desk.decisions[part] for part in desk.parts}
    accepted = [
        one for one in session.made.values() if one.decision in {"accept", "edit"} and not one.repeats
    ]
    return {
        "claims by hand": len(by_hand.claims),
        "offered and accepted": len(accepted),
        "as proposed": sum(one.decision == "accept" for one in accepted),
        "ignored": sum(one.decision == "ignore" for one in session.made.values()),
        "looked at": dict(sorted(desk.kinds.items())),
        "seconds, by kind": {kind: round(one, 1) for kind, one in sorted(desk.by_kind.items())},
        "seconds, figures": round(sum(desk.by_kind[kind] for kind in FIGURES), 1),
        "open mentions left": session.progress().open,
        "keys": {part: desk.keys[part] for part in desk.parts},
        "decisions": {part: desk.decisions[part] for part in desk.parts},
        "machine": round(desk.machine, 2),
        "reading": round(reading, 2),
        "seconds": {part: round(one, 1) for part, one in seconds.items()},
        "total, strict": round(sum(seconds.values()) + desk.machine, 1),
        "total, by sentence": round(sum(seconds.values()) + desk.machine - MIND * desk.spared, 1),
    }


def _ends(quote: str) -> str:
    """A quote as a person types it: its first two words, a gap, its last two."""
    words = quote.split()
    return " ".join([*words[:2], "…", *words[-2:]]) if len(words) > 5 else quote  # noqa: PLR2004 - as said


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--parts", default="decide", help="comma-separated: decide, annotate, write")
    parser.add_argument("--json", action="store_true")
    given = parser.parse_args()
    found = measure(frozenset(given.parts.split(",")) & frozenset(PARTS))
    lines = "\n".join(f"{name:<22}{value}" for name, value in found.items())
    print(json.dumps(found) if given.json else lines)


if __name__ == "__main__":
    main()
