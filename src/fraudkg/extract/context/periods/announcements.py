"""Announcements: days on which somebody speaks, or that date the text itself, are of no figure."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from fraudkg.extract.context.periods.expression import Expression
from fraudkg.extract.context.periods.pointing import stands
from fraudkg.extract.context.periods.sights import Sight
from fraudkg.extract.document import Document
from fraudkg.text import Span

_ANNOUNCING = frozenset({"day", "undated"})
_FORTNIGHT, _MONTH = 14, 31
_DAYS, _LEAD = 3, 2
"""So many days before the text comes out, and down to this paragraph, it tells its own announcement."""
_STOPS = ".。!！?？;；"
_NEAR, _FRONT, _BESIDE = 40, 8, 16
"""So many characters from a day a word of speech still belongs to it."""


def leave_out(document: Document, seen: Sequence[Sight]) -> None:
    """Take the days of announcements from the sentences; what counts "so far" ends on the text's own."""
    spoken = _announced(document, seen)
    if spoken is None:
        return
    for sight in seen:
        # A total to date counts up to the day on which it was told, not to that on which the text came out.
        sight.expressions = [
            replace(one, last=spoken)
            if one.accumulation == "to-date" and one.last == document.published
            else one
            for one in sight.expressions
        ]


def _announced(document: Document, seen: Sequence[Sight]) -> date | None:
    """Leave out the days of announcements; the day of the text's own, where that was shortly before."""
    said: Expression | None = None
    spoken: date | None = None
    # English reports count "so far" up to their own day, whoever spoke the day before.
    is_of_speech = document.family != "en"
    for sight in seen:
        if not sight.expressions:
            continue
        is_lead = sight.sentence.paragraph <= _LEAD
        kept: list[Expression] = []
        for one in sight.expressions:
            if _is_announcement(document, one, sight):
                said = one if one.grain == "day" else said
                if is_lead and is_of_speech and said and _is_before(document, said, _DAYS):
                    spoken = spoken or said.last
                continue
            if one.accumulation == "as-of" and is_lead and _is_before(document, one, _FORTNIGHT):
                spoken = spoken or one.last
            # "On the same day" means the day told last, be it only that of an announcement.
            if said and one.grain == "same" and one.size == 1 and one.base is None:
                kept.append(replace(said, start=one.start, end=one.end))
                continue
            said = None if stands(one) else said
            kept.append(one)
        sight.expressions = kept
    return spoken


def _is_before(document: Document, one: Expression, days: int) -> bool:
    """Whether it ends before the text came out, at most so many days."""
    today, last = document.published, one.last
    return bool(today and last and 0 < (today - last).days <= days)


def _is_announcement(document: Document, one: Expression, sight: Sight) -> bool:
    """Whether a day is that of the announcement: of the text itself, or one on which somebody speaks."""
    if one.grain not in _ANNOUNCING:
        # "The ministry said last week", but not "reported last week"
        return one.is_shorter(_MONTH) and sight.has("spoken", Span(max(0, one.start - _BESIDE), one.end))
    content, sentence = document.content, sight.sentence
    if content[sentence.span.start] in "（(" and content.startswith((")", "）"), one.end):
        return True  # （某局，二○二六年一月八日）
    is_own = document.published is not None and one.first == document.published
    after = Span(one.end, max(one.end + 1, sentence.span.end))
    if not sight.figures:
        is_dateline = content[sentence.span.end - 1] not in _STOPS and 0 < sentence.paragraph <= _LEAD
        # Whether it is hardly more than a day.
        is_short = sentence.span.length < 3 * (one.end - one.start)
        if is_dateline or (is_own and is_short):
            return True
    # A day that opens a sentence stands in one clause with what follows its comma, one with its date in
    # brackets with what follows them.
    is_front = one.grain == "day" and one.start - sentence.span.start <= _FRONT
    following = one.end + 2 * (is_front and content.startswith((",", "，"), one.end))
    clause = Span(sentence.clause_at(one.start).start, sentence.clause_at(following).end)
    if is_own:
        # "On 3 May, the ministry said": whoever speaks later in the sentence speaks on that day.
        return sight.has("speech", after) or sight.has("speech", clause)
    # "The chief said the men were held on 3 May": the day is that of the nearer verb.
    nearer = [marker.start for marker in sight.markers if marker.start < one.start and "told" in marker.codes]
    low, high = max(clause.start, one.start - _NEAR, *nearer[-1:]), min(clause.end, one.end + _NEAR)
    return sight.has("speech", Span(low, high))
