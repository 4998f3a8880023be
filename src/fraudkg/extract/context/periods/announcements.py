"""Announcements: days on which somebody speaks, or that date the text itself, are of no figure."""

import re
from collections.abc import Container, Sequence
from dataclasses import replace
from datetime import date

from fraudkg.extract.context.periods.expression import Expression, stands
from fraudkg.extract.context.periods.sights import Sight
from fraudkg.extract.document import Document
from fraudkg.text import Span

_ANNOUNCING = frozenset({"day", "undated"})
_LEAD, _DAYS, _FORTNIGHT = 2, 3, 14
"""Down to this paragraph a text tells where and when it was written, so many days before it came out."""
_WEEK = Expression(0, 0, None, None, "period", "interval", size=7)
_STOPS, _ON = ".。!！?？;；", " on "
_BETWEEN = {
    "heading": re.compile(r"[\W\d]*"),
    "reporting": re.compile(r" (?:on )?"),
    "source": re.compile(r"(?: [^\W\d][\w’'.-]*){1,10} "),
}
"""What may stand before a day: nothing behind "Press release 12/2026", a name behind "according to"."""
_NEAR, _FRONT, _BESIDE, _MONTH = 40, 8, 16, 31
"""So many characters from a day a word of speech still belongs to it, or from the start of a sentence."""


def leave_out(document: Document, seen: Sequence[Sight]) -> None:
    """Take the days of announcements from the sentences; what counts "so far" ends on the text's own."""
    speech = _Speech(document)
    for sight in seen:
        sight.expressions = [kept for one in sight.expressions if (kept := speech.leaves(one, sight))]
    spoken = speech.day
    days = (one for sight in seen if sight.figures for one in sight.expressions if one.grain == "day")
    latest = max((one.last for one in days if one.last and stands(one)), default=None)
    if spoken and latest and latest > spoken:
        # "As of Saturday … On Sunday 13 were pulled down": what counts up to now does not stop on Saturday.
        return
    for sight in seen if spoken else ():
        sight.expressions = [_ended(one, document.published, spoken) for one in sight.expressions]


class _Speech:
    """On which day somebody speaks in a text, as far as its expressions have told.

    `day` is the first one shortly before the text came out.
    """

    def __init__(self, document: Document) -> None:
        self._document = document
        self._said: Expression | None = None
        """What was told last, be it only the day of an announcement."""
        self.day: date | None = None

    def leaves(self, one: Expression, sight: Sight) -> Expression | None:
        """What an expression says of figures; None for the day of an announcement."""
        document = self._document
        if self._is_said(one, sight):
            self._said = one if one.grain == "day" else self._said
            # English reports count "so far" up to their own day, whoever spoke the day before.
            if self._said and document.family != "en" and _is_before(document, self._said, _DAYS):
                self.day = self.day or self._said.last
            return None
        if one.accumulation == "as-of" and _is_before(document, one, _FORTNIGHT):
            self.day = self.day or one.last
        elif self._said and one.grain == "same" and one.size == 1:
            # "On the same day" means the day told last.
            return replace(self._said, start=one.start, end=one.end)
        elif stands(one):
            self._said = one if document.family == "en" and one.grain == "day" else None
        return one

    def _is_said(self, one: Expression, sight: Sight) -> bool:
        """Whether it is only the day of a heading or of an announcement."""
        document, start = self._document, sight.sentence.span.start
        if _follows(document, one, sight, "heading", range(start, start + 1)):
            return True
        # "He said that in the first raid on Sept 4": that was the day of the raid.
        raids = (other.end for other in sight.expressions if other.grain == "action")
        is_of_raid = any(document.content[end : one.start] == _ON for end in raids)
        return not is_of_raid and _is_announcement(document, one, sight)


def of_reports(
    document: Document, expressions: Sequence[Expression], week: Container[str]
) -> list[Expression]:
    """The expressions; in statistics of a week that is over the words for this `week` mean that one."""
    told: Expression | None = None
    found = []
    for one in expressions:
        is_week = one.grain == "interval" and one.base is None and one.fits(_WEEK)
        if told and document.folded[one.start : one.end] in week:
            found.append(replace(told, start=one.start, end=one.end))
            continue
        if is_week and _is_before(document, one, _FORTNIGHT):
            told = one
        found.append(one)
    return found


def _ended(one: Expression, today: date | None, spoken: date | None) -> Expression:
    """What counts up to the day of the text, up to that on which somebody spoke."""
    is_later = one.first is not None and spoken is not None and one.first > spoken
    is_open = one.accumulation == "to-date" and one.last == today and not is_later
    return replace(one, last=spoken) if is_open else one


def _is_before(document: Document, one: Expression, days: int) -> bool:
    """Whether it ends before the text came out, at most so many days."""
    today, last = document.published, one.last
    return bool(today and last and 0 < (today - last).days <= days)


def _is_announcement(document: Document, one: Expression, sight: Sight) -> bool:
    """Whether a day is that of the announcement: of the text itself, or one on which somebody speaks."""
    if one.grain not in _ANNOUNCING:
        # "The ministry said last week", but not "reported last week"
        # 2月公表の暫定値: in Japanese only what stands behind is said of it.
        low = one.end if document.family == "ja" else one.start - _BESIDE
        return one.is_shorter(_MONTH) and sight.has("spoken", low, one.end + 2)
    content, sentence = document.content, sight.sentence
    if content.startswith((")", "）"), one.end):
        return True  # （某局，二○二六年一月八日）
    is_own = document.published is not None and one.first == document.published
    if not sight.figures:
        is_dateline = content[sentence.span.end - 1] not in _STOPS and 0 < sentence.paragraph <= _LEAD
        # Whether it is hardly more than a day.
        is_short = sentence.span.length < 3 * (one.end - one.start)
        if is_dateline or (is_own and is_short):
            return True
    # A day that opens a sentence stands in one clause with what follows its comma.
    is_front = one.grain == "day" and one.start - sentence.span.start <= _FRONT
    following = one.end + 2 if is_front else one.end
    clause = Span(sentence.clause_at(one.start).start, sentence.clause_at(following).end)
    is_alone = document.family == "en" and not document.folded[clause.start : one.start].strip()
    earlier = sentence.clause_at(clause.start - 2).start if is_alone else clause.start
    if not any(earlier <= figure.start < clause.start for figure in sight.figures):
        # "He said at a press conference here, today."
        clause = Span(earlier, clause.end)
    before = range(clause.start, one.start)
    counts = [figure.start for figure in sight.figures if clause.start <= figure.start < clause.end]
    # "It reported on Monday that", but not "40 cases reported on Monday that".
    is_said = document.folded.startswith(" that ", one.end) and not (counts and counts[0] < one.start)
    is_said = is_said and _follows(document, one, sight, "reporting", before)
    if is_said or _follows(document, one, sight, "source", before):
        return True
    if is_own:
        # "On 3 May, the ministry said": whoever speaks later in the sentence speaks on that day.
        # But "police arrested 40 men on Thursday, the ministry said" tells when they were arrested.
        is_told = document.family == "en" and counts and not is_front
        return sight.has("speech", clause.start, one.end + 2 if is_told else sentence.span.end)
    # "Victims lost 5 million," he told journalists at the headquarters of the state police yesterday.
    is_apart = bool(sight.figures) and sight.figures[-1].end <= clause.start
    low = clause.start if is_apart else max(clause.start, one.start - _NEAR)
    return sight.has("speech", low, min(clause.end, one.end + _NEAR))


def _follows(document: Document, one: Expression, sight: Sight, code: str, starts: range) -> bool:
    """Whether hardly anything stands between a day and the word of a code before it that begins there."""
    ends = [mark.end for mark in sight.markers if code in mark.codes and mark.start in starts]
    return bool(ends) and _BETWEEN[code].fullmatch(document.content, ends[-1], one.start) is not None
