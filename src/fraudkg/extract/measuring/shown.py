"""The words that say what a number counts, as they stand in the text."""

import re
from collections.abc import Iterable

from fraudkg.extract.candidates import Passage
from fraudkg.extract.measuring.cues import Cue
from fraudkg.extract.measuring.scene import Scene
from fraudkg.extract.measuring.state import Figure

_CLOSE = 3
"""Characters between two words that are kept rather than elided."""
_WORD = r"(?:(?:[^\W\d_]\.){2,}|[^\W\d_][\w'’-]*)"  # U.S. is a word
_WORDS = re.compile(rf"{_WORD}(?: {_WORD}){{0,5}}")
_LAST_WORD = re.compile(r"[^\W\d_][\w'’-]*\W*$")
_UNSPACED = re.compile(r"[\u3400-\u9fff\u3040-\u30ff\uac00-\ud7a3]{1,12}")
"""What is shown behind a number where words have no spaces."""
_STOPS = frozenset({"boundary", "be", "preposition", "part", "moved"})
"""Roles of words at which the phrase of a number ends."""
_LONGEST_WORD = 40
"""Characters of a word before a number, with the signs after it."""
_MOST_BEFORE = 12
"""Characters of a language without spaces that are shown before a number."""


def phrase(scene: Scene, cues: Iterable[Cue]) -> str:
    """The words of the cues in the order of the text, with … where they are apart."""
    text, end, content = "", 0, scene.document.content
    for cue in sorted(cues, key=lambda one: one.start):
        if cue.start >= end:
            is_close = bool(text) and cue.start - end <= _CLOSE
            gap = content[end : cue.start] if is_close else " … " if text else ""
            text, end = text + gap + content[cue.start : cue.end], cue.end
    return " ".join(text.split())


def object_zone(figure: Figure) -> Passage | None:
    """In English, the words after a counted number up to the end of their phrase."""
    scene, quantity = figure.scene, figure.quantity
    if scene.family != "en" or quantity.kind != "count":
        return None
    start = quantity.number.span.end
    stop = min(scene.clause(start)[1], figure.high)
    for cue in scene.cues_in(start, stop):
        if cue.word.roles & _STOPS or ((cue.word.actions or cue.word.deeds) and not cue.word.nouns):
            stop = cue.start
            break
    match = _WORDS.match(scene.document.content, start + 1, max(start + 1, stop))
    return scene.document.passage(match.start(), match.end()) if match else None


def open_phrase(figure: Figure) -> str:
    """Verb and noun around a number whose measure stays open."""
    quantity, content = figure.quantity, figure.scene.document.content
    low, start = figure.clause, figure.start
    if figure.family in {"zh", "ja", "ko", "th"}:
        match = _UNSPACED.match(content, figure.end)
        before = content[max(low, start - _MOST_BEFORE) : start].strip()
        return " … ".join(part for part in (before, match[0] if match else "") if part)
    left = [cue for cue in figure.in_clause if cue.word.actions or cue.word.nouns]
    if left:
        first = content[left[-1].start : left[-1].end]
    else:
        found = _LAST_WORD.search(content, max(low, start - _LONGEST_WORD), start)
        first = found[0].strip() if found else ""
    words = object_zone(figure) or quantity.unit_words
    return " … ".join(part for part in (first, words.text if words else "") if part)
