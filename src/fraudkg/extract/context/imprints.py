"""Imprints: the line or dateline that names the day of a text, the body that speaks in its lead, or signs."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from itertools import takewhile
from pathlib import Path

from fraudkg.extract.candidates import EntityMention, Named, Passage
from fraudkg.extract.context.periods.atoms import Atom, Atoms
from fraudkg.extract.context.periods.calendar import Clock
from fraudkg.extract.context.periods.customs import Customs
from fraudkg.extract.document import Document, Imprint
from fraudkg.extract.kinds import BODIES
from fraudkg.extract.layout import signer
from fraudkg.extract.phrasing import Phrasing
from fraudkg.extract.wordlists import BORDERED, borders, listed_words
from fraudkg.text import Cover, Span

_HEAD, _FOOT = 6, 3
"""So many lines at the beginning and at the end may hold the day of the text."""
_LONGEST_LINE = 80
_SIGNED = 120
"""So long is the last line at most that says who issued the text."""
_LEAD = 3
"""So many sentences, a headline among them, say who announces."""
_PLACE = 48
"""A dateline names its place before the day in so many characters."""
_REACH = 60
_OPENING, _CLOSING = ("(", "（"), (")", "）")
_UNDATED = "undated"
_SENTENCE = re.compile(r"[.。!！?？]\s*$")
_BEFORE, _CLOSE = re.compile(r"\s*(?:on )?"), 12
"""What may stand before the day that opens a text, and how far behind it the body that tells."""
_FIGURES, _TEXT = re.compile(r"[\d./-]+"), re.compile(r"\s+[^\W\d]")
_ELSE = re.compile(r"[\d,，、]")
"""Between a body and the word that it speaks these tell of something else: 抓获12人并通报."""
_ITEM = re.compile(r"\s*[-–—•·*|]")
_LINE = re.compile(r"[^\n]*\S[^\n]*")


class Imprints:
    """Reads imprints in texts of one language family, by the words of `time.yaml` and `roles.yaml`.

    Raises:
        InputError: If a file of the lexicon cannot be read.
    """

    def __init__(self, lexicon: Sequence[Path], family: str) -> None:
        times, roles = listed_words(lexicon, "time", family), listed_words(lexicon, "roles", family)
        self._atoms, self._customs = Atoms(lexicon, times, family), Customs(lexicon)
        has_borders = family in BORDERED
        begins, ends = borders(has_borders=has_borders)
        own = r"[^.;\n]{0,30}?\s" if has_borders else r"[^。；\n]{0,16}?"
        time, role = Phrasing(times), Phrasing(roles)
        self._dated = time[r"\s*(?:\([^()\n]{1,30}\)\s*|/[^/\n]{1,20}/\s*)?(?:[-–—:|…]|{dateline-end})"]
        self._today = time[begins + r"{day-today}\s*[(（]$"]
        self._speaks = role[f"(?:{own})?{begins}{{speaks}}{ends}"]
        self._quotes = role[begins + r"{source-before}\s*(?:{the}\s)?$"]
        self._signs = role[
            r"\s*(?:{signed-by}\s*[:：]?\s*(?:{the}\s)?)?(?:(?:[^\W\d]+ ){1,4}{department},? )?"
        ]
        self._is_oblique = role[begins + r"{oblique}\s*(?:{the}\s)?$"]

    def of(self, document: Document, entities: Sequence[EntityMention]) -> Imprint:
        """What the text says; `entities` are its mentions."""
        day, dated = self._day(document, entities)
        bodies = _bodies(entities)
        issuer = self._speaker(document, bodies, lambda one: one.id is not None)
        who, words = (issuer.id, issuer.passage) if issuer else (None, None)
        undated = None if day else self._undated(document)
        signed = signer(document, bodies, self._signs)
        strangers = (one.passage for one in (signed, *_lead(document, bodies)) if one and not one.id)
        stranger = None if issuer else next(strangers, None)
        return Imprint(day, dated, who, words, _named(document, bodies), undated, stranger)

    def announcer(self, document: Document, entities: Sequence[EntityMention]) -> Named | None:
        """The issuer, with the words of the lead or the end that name it; else whom those let speak."""
        issuer, bodies = document.issuer, _bodies(entities)
        found = self._speaker(document, bodies, lambda one: one.id == issuer)
        if issuer and found is None:
            found = next((one for one in _lead(document, bodies) if one.id == issuer), None)
        words = found.passage if found else None
        return Named(issuer, words, "issuer") if issuer or words else None

    def _undated(self, document: Document) -> Passage | None:
        """The first words such as "this year", which mean nothing without a day."""
        told = self._atoms.told(document.folded, Clock(None))
        first = (atom for form, atom in told if atom.code == _UNDATED != form.kind)
        return next((document.passage(one.start, one.end) for one in first), None)

    def _day(
        self, document: Document, entities: Sequence[EntityMention]
    ) -> tuple[date | None, Passage | None]:
        clock = replace(Clock.of(document, self._customs), today=None)
        lines = list(_LINE.finditer(document.content))
        outer = lines[:_HEAD] + lines[max(_HEAD, len(lines) - _FOOT) :]
        first, is_begun = None, False
        for line in outer:
            folded = document.folded[line.start() : line.end()]
            for atom in self._atoms.find(folded, clock):
                day = _whole_day(atom)
                if day is None:
                    continue
                words = document.passage(line.start() + atom.start, line.start() + atom.end)
                if self._is_imprint(folded, atom):
                    return day, words
                if not (first or is_begun) and self._opens(document, words.span, folded, atom, entities):
                    first = day, words
            is_begun = is_begun or _SENTENCE.search(folded) is not None
        return first or (None, None)

    def _opens(
        self, document: Document, day: Span, line: str, atom: Atom, entities: Sequence[EntityMention]
    ) -> bool:
        """Whether a day begins the line as datelines of figures do, or says when a body told what follows."""
        if not _BEFORE.fullmatch(line, 0, atom.start):
            return False
        if _FIGURES.fullmatch(line, atom.start, atom.end) and _TEXT.match(line, atom.end):
            return True
        for one in entities:
            if one.kind in BODIES and day.end <= one.span.start <= day.end + _CLOSE:
                start, end = one.span.start, one.span.end
                if _ELSE.search(document.folded, day.end + 1, start):
                    return False
                told = self._speaks.match(document.folded, end)
                if told and not _ELSE.search(document.folded, end, told.end()):
                    return True
                if self._quotes.search(document.folded, day.end, start):
                    return True
        return False

    def _is_imprint(self, line: str, atom: Atom) -> bool:
        """Whether the line is no sentence, or the day stands in its dateline or says which day today is."""
        if _ITEM.match(line):
            return False
        if line.startswith(_CLOSING, atom.end):
            # Another day in brackets is that of a link or of a case.
            return line.startswith(_OPENING) or self._today.search(line, 0, atom.start) is not None
        if len(line) <= _LONGEST_LINE and not _SENTENCE.search(line):
            return True
        return atom.start <= _PLACE and self._dated.match(line, atom.end) is not None

    def _speaker(
        self, document: Document, bodies: Sequence[EntityMention], is_meant: Callable[[EntityMention], bool]
    ) -> EntityMention | None:
        """The first such body that speaks or is quoted in the lead, or acts alone in it, else that signs."""
        lead = _lead(document, bodies)
        for one in filter(is_meant, lead):
            start = max(0, one.span.start - _REACH)
            is_quoted = self._quotes.search(document.folded, start, one.span.start)
            if is_quoted or self._speaks.match(document.folded, one.span.end):
                return one
        if len({one.id or one.name for one in lead}) == 1 and is_meant(lead[0]):
            start = lead[0].span.start
            if not self._is_oblique.search(document.folded, max(0, start - _REACH), start):
                return lead[0]
        signed = signer(document, bodies, self._signs)
        return signed if signed and is_meant(signed) else None


def _bodies(entities: Sequence[EntityMention]) -> list[EntityMention]:
    return [one for one in sorted(entities) if one.kind == "agency"]


def _lead(document: Document, bodies: Sequence[EntityMention]) -> list[EntityMention]:
    end = document.sentences[: _LEAD + 1][-1].span.end if document.sentences else 0
    return [one for one in bodies if one.span.start < end]


def _named(document: Document, bodies: Sequence[EntityMention]) -> tuple[tuple[str, Passage], ...]:
    """The known bodies; those of a short last line, and of what stands above it as no sentence, go first."""
    lines = list(_LINE.finditer(document.content))[-_FOOT:]
    feet = [line for line in lines[-1:] if line.end() - line.start() <= _SIGNED]
    feet += takewhile(lambda line: not _SENTENCE.search(line[0]), reversed(lines[:-1]))
    foot = Cover(Span(*line.span()) for line in feet)
    named: dict[str, Passage] = {}
    for one in sorted(bodies, key=lambda one: (not foot.holds(one.span), one)):
        if one.id:
            named.setdefault(one.id, one.passage)
    return tuple(named.items())


def _whole_day(atom: Atom) -> date | None:
    days = atom.stated.days() if atom.code == "date" and atom.stated.day else None
    return days[0] if days and days[0] == days[1] else None
