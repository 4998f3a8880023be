"""A release under review: its text, what the machine proposes, what is claimed and what is decided."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import Any

from ruamel.yaml.comments import CommentedMap

from fraudkg.claims.announcements import with_announcer
from fraudkg.claims.faults import Faults
from fraudkg.claims.ingested import read_marks
from fraudkg.claims.loader import read_release
from fraudkg.claims.model import Release
from fraudkg.claims.names import Names
from fraudkg.claims.yamlfile import plain
from fraudkg.errors import InputError
from fraudkg.extract.contract import Json
from fraudkg.lexicon.words import Lexicon
from fraudkg.review.drafts.propose import Proposal, Proposer
from fraudkg.review.drafts.written import keys_saying
from fraudkg.review.evidence.guard import Guard, Judge
from fraudkg.review.evidence.replay import Replayed
from fraudkg.review.files.candidates import (
    Candidate,
    from_contract,
    from_mention,
    known_of,
    known_when_read,
    read_candidates,
    write_candidates,
)
from fraudkg.review.files.decisions import Decisions
from fraudkg.review.files.kept import load
from fraudkg.review.mentions import Mention, find_mentions
from fraudkg.text import Cover, SourceText, Span

_KEYS = {"language": "language", "date": "published-on", "issuer": "held-by"}
"""The key of `release.yaml` that brings each thing that a reading knows of its text."""


@dataclass(frozen=True)
class Work:
    """All that a review of one release needs.

    The candidates are in the text's order, the names those that the study declares besides; the aliases are
    ids that a person gave to names since the decisions were saved, of which later ones count. The judge is
    asked before a claim is accepted what a build would find.
    """

    folder: Path
    release: Release
    text: SourceText
    lexicon: Lexicon
    names: Names
    candidates: tuple[Candidate, ...]
    decisions: Decisions
    aliases: tuple[tuple[str, str], ...] = ()
    judge: Judge | None = None

    @classmethod
    def open(
        cls,
        folder: Path,
        lexicon: Lexicon,
        names: Names,
        judging: Callable[[Release], Judge] | None = None,
        *,
        is_read: bool = False,
    ) -> "Work":
        """The release in a folder.

        If it is about to be read anew (`is_read`), what was read before is left alone, broken or not.

        Raises:
            FraudkgError: If its files cannot be read or its text is not held.
        """
        release = with_announcer(read_release(folder))
        if release.text_file is None:
            raise InputError(
                "the release's text is not held, so there is nothing to review",
                place=str(folder / "release.yaml"),
                remedy="write its claims by hand",
            )
        text = SourceText.from_file(folder / release.text_file, sha256=release.sha256)
        decisions = Decisions.read(folder)
        candidates = () if is_read else read_candidates(folder, text)
        judge = judging(release) if judging else None
        return cls(folder, release, text, lexicon, names, candidates, decisions, judge=judge)

    def read(self, contract: Json) -> "Work":
        """The same with the candidates of a new reading; nothing is written.

        Raises:
            InputError: If another text was read.
        """
        if contract["text"]["sha256"] != self.text.sha256:
            raise InputError("another text was read than the release's", place=str(self.folder))
        cover = Cover(self.furniture)
        found = tuple(one for one in from_contract(contract) if not cover.holds(one.span))
        return replace(self, candidates=found)

    def read_anew(self, contract: Json) -> "Work":
        """The same with the candidates of a new reading, which are written to `candidates.jsonl`.

        Raises:
            InputError: If another text was read.
            OutputError: If the file cannot be written.
        """
        work = self.read(contract)
        write_candidates(self.folder, work.candidates, known_of(self.proposer.document))
        return work

    def outdated(self) -> tuple[str, ...]:
        """The keys of `release.yaml` that say something else now than when the text was read."""
        now, then = known_of(self.proposer.document), known_when_read(self.folder)
        return tuple(_KEYS[slot] for slot in now if then is not None and now[slot] != then.get(slot))

    @cached_property
    def furniture(self) -> tuple[Span, ...]:
        """Page furniture, which nobody has to account for."""
        return tuple(mark.span for mark in read_marks(self.folder))

    def claims_node(self) -> CommentedMap:
        """`claims.yaml` with its comments, read anew."""
        node: CommentedMap = load(self.folder / "claims.yaml")
        return node

    @cached_property
    def claims(self) -> Mapping[str, Mapping[str, Any]]:
        """The claims of `claims.yaml` by key, slots as written."""
        return {row["key"]: row for row in plain(self.claims_node())["claims"]}

    @cached_property
    def guard(self) -> Guard:
        """What every claim is held to."""
        defaults = dict(plain(self.claims_node()).get("defaults") or {})
        held_by = list(self.release.announcement.held_by)
        if "asserted-by" not in defaults and (held_by or self.release.published_by):
            speakers = held_by or [str(self.release.published_by)]
            defaults["asserted-by"] = speakers[0] if len(speakers) == 1 else speakers
        guard = Guard(self.release, self.text, self.lexicon, self.names, defaults, judge=self.judge)
        guard.keys = set(self.claims)
        return guard

    @cached_property
    def replayed(self) -> Mapping[str, Replayed]:
        """The claims of `claims.yaml` with their evidence.

        Raises:
            FraudkgError: If some do not hold; all are told.
        """
        places = {claim.key: claim.place for claim in self.release.claims}
        faults, held = Faults(), {}
        for key, claim in self.claims.items():
            with faults:
                held[key] = self.guard.replay(claim, place=places[key])
        faults.tell()
        return held

    @cached_property
    def proposer(self) -> Proposer:
        """What drafts claims; it knows whose a name is, by entities and by what a person said."""
        own: list[Mapping[str, Any]] = [
            {"id": one.id, "label": one.label, "alt": one.alternatives} for one in self.release.entities
        ]
        decided = [entity for made in self.decisions.made.values() for entity in made.entities]
        decided = [*self.decisions.added["entities"], *decided]
        self.guard.declare(decided)
        aliases = {
            name: one["id"] for one in (*own, *decided) for name in (one["label"], *one.get("alt", ()))
        }
        for same in self.decisions.same.values():
            if same.decision == "same" and same.id:
                aliases |= dict.fromkeys(same.names, same.id)
        return Proposer(self.release, self.text, self.guard, aliases | dict(self.aliases))

    @cached_property
    def asked(self) -> Mapping[Mention, Candidate]:
        """Each mention that the audit asks for, as a candidate for where nothing else accounts for it."""
        digest, published = self.text.sha256, self.release.published_on
        return {
            one: from_mention(one, digest, published)
            for one in find_mentions(self.text.content, self.release.language)
        }

    @cached_property
    def proposals(self) -> Mapping[str, Proposal]:
        """A proposal for each candidate and each mention, by id."""
        keys: dict[str, str] = {}
        for one in self.candidates:
            said = self.claim_saying(one)
            if said and said not in keys.values():
                keys[one.id] = said
        for made in self.decisions.made.values():
            if key := made.key or (made.claim or {}).get("key"):
                keys = {name: one for name, one in keys.items() if one != key} | {made.candidate: str(key)}
        return self.proposer.propose((*self.candidates, *self.asked.values()), keys, self.claims)

    @cached_property
    def order(self) -> Mapping[str, int]:
        """Where each candidate stands among all in the text's order."""
        return {one.id: at for at, one in enumerate(sorted((*self.candidates, *self.asked.values())))}

    def claim_saying(self, candidate: Candidate) -> str | None:
        """Key of the claim in `claims.yaml` that says what a candidate proposes; of several the likest."""
        return next(iter(keys_saying(self.replayed, candidate)), None)
