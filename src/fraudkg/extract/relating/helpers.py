"""Words that rule how others are read, made ready once for all texts of a language family."""

from collections.abc import Mapping
from dataclasses import dataclass

from fraudkg.extract.naming.phrasing import Phrasing

_RIGHT_BEFORE = ("blocked", "company", "intention", "negation")
HELPERS = (*_RIGHT_BEFORE, "between", "freeing", "harmed", "harming")
"""Codes of such words in relations.yaml; those of the first kind stand right before what they rule."""

Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Helpers:
    """Such words, with the space after them where they stand before something.

    Args:
        blocked: What keeps a mention from being a subject.
        company: What comes before those who act along with the subject.
        intention: What makes a fact one that is only meant.
        negation: What denies it.
        harming: What comes before those who suffer crimes.
        between: What stands between those who act together.
        freeing: What makes a mention a subject all the same.
        harmed: Words for those who suffer crimes.
        open: What leaves a list open before it; Chinese words stand after the list.
        infinitive: What an infinitive begins with.
        relative: What a relative clause begins with.
        leading: What makes a body the leader of the next: "-led".
    """

    blocked: Words
    company: Words
    intention: Words
    negation: Words
    harming: Words
    between: Words
    freeing: Words
    harmed: Words
    open: Words
    infinitive: Words
    relative: Words
    leading: Words


def helpers(words: Mapping[str, Words], phrasing: Phrasing, *, is_spaced: bool) -> Helpers:
    """The helpers among words by code, and those of relating.yaml."""
    gap = " " if is_spaced else ""
    before = {code: tuple(word + gap for word in words.get(code, ())) for code in (*_RIGHT_BEFORE, "harming")}
    return Helpers(
        **before,
        between=words.get("between", ()),
        freeing=words.get("freeing", ()),
        harmed=words.get("harmed", ()),
        open=tuple(word for word in words.get("open", ()) if word.isascii()),
        infinitive=tuple(f"{word} " for word in phrasing.words("to")),
        relative=tuple(f"{word} " for word in phrasing.words("relative")),
        leading=tuple(f"-{word} " for word in phrasing.words("leading")),
    )
