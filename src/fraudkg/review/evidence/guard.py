"""The guard: no claim is written that would not replay, and none is proposed without saying so."""

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from fraudkg.claims.checked import SLUG, misfit
from fraudkg.claims.days import parse_period
from fraudkg.claims.loader import claim_of, entity_of
from fraudkg.claims.model import Entity, Release
from fraudkg.claims.names import Names
from fraudkg.claims.yamlfile import plain
from fraudkg.counted import counted
from fraudkg.errors import InputError
from fraudkg.extract.folding import fold
from fraudkg.lexicon.words import Lexicon
from fraudkg.nearest import perhaps_meant
from fraudkg.review.evidence.find import bears_period, first_word
from fraudkg.review.evidence.replay import Replayed, Replayer, flow_of
from fraudkg.text import SourceText, Span
from fraudkg.text.flow import Flow

Slots = Mapping[str, Any]
_MOST = 9
"""So many things are listed that a beginning of a name may mean."""
_BODIES = ("agency-", "country-", "group-", "org-", "outlet-")
_FITTING = {
    "area": ("country-", "place-"),
    "asserted-by": _BODIES,
    "counted-by": _BODIES,
    "counts": ("persons-",),
    "result-of": ("op-",),
}
"""How the ids begin of what a slot may name."""
Judge = Callable[[Replayed, Names], None]
"""Raises a FraudkgError where a build would find something in a replayed claim."""


class Guard:
    """Holds drafts to the schema, to the declared names (`known`) and to the words of a release's text.

    `defaults` are slots that every claim of the file has unless it says otherwise; the judge says what a
    build would find besides.
    """

    def __init__(
        self,
        release: Release,
        text: SourceText,
        lexicon: Lexicon,
        names: Names,
        defaults: Slots,
        *,
        judge: Judge | None = None,
    ) -> None:
        self.defaults = dict(defaults)
        self._judge = judge
        self._release = release
        self._text = text
        self._flow = flow_of(text.content, release.language)
        self._lexicon = lexicon
        self._names = names
        self._entities: dict[str, Entity] = {one.id: one for one in release.entities}
        for one in release.entities:
            names.hold_class(one, f"{release.folder}/claims.yaml")
        self.known = names.with_entities(self._entities.values())
        self.keys: set[str] = set()

    def declare(self, entities: Iterable[Slots]) -> None:
        """Let claims speak of these entities from now on."""
        now = self._entities | {one["id"]: entity_of(one) for one in entities}
        if now != self._entities:
            self.known = self._names.with_entities(now.values())
            self._entities = now

    def _ids(self, words: str) -> list[str]:
        """The ids of what is called so, else of that whose name begins so, in any language and case.

        A whole word with which a name begins may be meant of every name that has it: police.
        """
        wanted = fold(words, "zh")
        called = [
            (name, one)
            for one, names in self.known.names.items()
            for name in (fold(name, "zh") for name in names)
            if wanted in name and self.known.is_known(one)
        ]
        if whole := {one for name, one in called if name == wanted}:
            return sorted(whole)
        word = re.compile(rf"\b{re.escape(wanted)}\b", re.ASCII)
        is_word = any(word.match(name) for name, _ in called)
        return sorted(
            {one for name, one in called if name.startswith(wanted) or (is_word and word.search(name))}
        )

    def own_ids(self, words: str) -> list[str]:
        """The ids of what the release declares, and calls so, in any case."""
        wanted, own = fold(words, "zh"), self._entities.values()
        return [
            one.id for one in own if wanted in {fold(name, "zh") for name in (one.label, *one.alternatives)}
        ]

    def is_named(self, name: str, words: str) -> bool:
        """Whether words hold what a thing is called, in any case."""
        said = fold(words, "zh")
        return any(fold(one, "zh") in said for one in self.known.names.get(name, ()))

    def id_of(self, typed: str, slot: str = "") -> str:
        """The id of what is given by id, name or beginning of a name; what may be an id stays.

        Where `slot` is given, of what that may name.

        Raises:
            InputError: If several things or none are called so, or what is typed is a code.
        """
        if slot in _FITTING and self.known.kinds.get(typed) in self.known.coded:
            remedy = f"name one whose id begins with {' or '.join(_FITTING[slot])}"
            raise InputError(f"{typed} is a code, which {slot} does not name", remedy=remedy)
        ids = [] if not typed or self.known.is_known(typed) else self._ids(typed)
        fitting = _FITTING.get(slot, "")
        ids = [one for one in ids if one in self._entities or one.startswith(fitting)]
        if len(ids) > 1:
            listed = ", ".join(f"{one} ({self.known.label(one)})" for one in ids[:_MOST])
            rest = f" or {counted(len(ids) - _MOST, 'other')}" if len(ids) > _MOST else ""
            remedy = "type the slot and one of these ids, or more of the name"
            raise InputError(f"{typed} may be {listed}{rest}", remedy=remedy)
        if not ids and typed and not re.search(SLUG, typed):
            names = sorted({name for names in self.known.names.values() for name in names})
            remedy = perhaps_meant(typed, names, "type the name of a known one, or an id")
            raise InputError(f"nothing is called {typed}", remedy=remedy)
        return ids[0] if ids else typed

    def is_claimable(self, predicate: str) -> bool:
        """Whether a claim may relate things by this predicate; others belong to the reference data."""
        return self.known.kinds.get(predicate) == "DirectProperty"

    def hold(self, claim: Slots, entities: Iterable[Slots] = ()) -> Replayed:
        """The claim with its evidence, as a build would take it.

        Raises:
            FraudkgError: If it does not fit the schema, names what nothing declares, does not replay, or a
                build would find something.
        """
        held, known = self._replayed(claim, entities, "")
        if self._judge is not None:
            self._judge(held, known)
        return held

    def replay(self, claim: Slots, entities: Iterable[Slots] = (), *, place: str = "") -> Replayed:
        """The claim with its evidence, whatever else a build would find; `place` is for the message.

        Raises:
            FraudkgError: If it does not fit the schema, names what nothing declares, or does not replay.
        """
        return self._replayed(claim, entities, place)[0]

    def _replayed(self, claim: Slots, entities: Iterable[Slots], place: str) -> tuple[Replayed, Names]:
        more = tuple(entity_of(one) for one in entities if one["id"] not in self._entities)
        known = self._names.with_entities((*self._entities.values(), *more)) if more else self.known
        made = claim_of(well_formed(claim, place), self.defaults, place)
        known.check(made, frozenset(self.keys | {made.key}))
        replayer = Replayer(self._release, self._text, self._lexicon, known.names)
        return replayer.replay(made), known

    def fewest_words(self, claim: Slots, entities: Iterable[Slots] = ()) -> dict[str, Any]:
        """The claim without those words of slots that the reader finds in the same place by itself."""
        entities = tuple(entities)
        wanted = self.replay(claim, entities).evidence
        for role in list(claim.get("words", {})):
            fewer = without_words(claim, role)
            try:
                if self.replay(fewer, entities).evidence == wanted:
                    claim = fewer
            except ValueError:
                continue
        return dict(claim)

    def unit_words(self, unit: str | None, within: Span) -> Span | None:
        """The words within a span that bear the unit; None where none do."""
        words = self._lexicon.words(f"unit-{unit}", self._release.language) if unit else ()
        found = first_word(self._flow.content, self._flow.into(within), words)
        return self._flow.back(found) if found else None

    def says_only_until_when(self, words: Span) -> bool:
        """Whether words such as "to date" say how long something was counted, and not from when."""
        language = self._release.language
        said = Flow(self._text.read(words), language, is_quote=True).content.casefold()
        until = (self._lexicon.words(f"acc-{code}", language) for code in ("to-date", "point"))
        return any(said == word.casefold() for given in until for word in given)

    def bears_period(self, period: str | int | None, words: Span) -> bool:
        """Whether words may stand for a period; for none, any may."""
        if period is None:
            return True
        language = self._release.language
        said = Flow(self._text.read(words), language, is_quote=True).content
        return bears_period(said, parse_period(period), self._lexicon, language)


def well_formed(slots: Slots, place: str = "") -> Slots:
    """A claim as JSON; its key may be missing, since one can be made for it.

    Raises:
        InputError: If it does not fit the schema.
    """
    content = {"key": "claim", **plain(slots)}
    if found := misfit({"claims": [content]}):
        slot = "/".join(map(str, found[0][2:])) or "the claim"
        key = content["key"] if "key" in slots else "the claim"
        raise InputError(f"{key}: {slot} does not fit ({found[1]})", place=place, remedy="correct the slot")
    return content


def without_words(claim: Slots, role: str | None) -> dict[str, Any]:
    """The claim without the words of a role."""
    rest = {slot: value for slot, value in claim.items() if slot != "words"}
    words = {name: given for name, given in claim.get("words", {}).items() if name != role}
    return rest | ({"words": words} if words else {})
