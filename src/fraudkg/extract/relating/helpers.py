"""Words that rule how others are read, made ready once for all texts of a language family."""

from collections.abc import Mapping
from dataclasses import dataclass

from fraudkg.extract.naming.phrasing import Phrasing

_RIGHT_BEFORE = ("blocked", "company", "intention", "negation")
HELPERS = (*_RIGHT_BEFORE, "between", "harmed", "harming")
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
        harmed: Words for those who suffer crimes.
        open: What leaves a list open before it; Chinese words stand after the list.
        infinitive: What an infinitive begins with.
        relative: What a relative clause begins with.
        articles: The last words of what stands before a name and belongs to it.
    """

    blocked: Words
    company: Words
    intention: Words
    negation: Words
    harming: Words
    between: Words
    harmed: Words
    open: Words
    infinitive: Words
    relative: Words
    articles: frozenset[str]


def helpers(words: Mapping[str, Words], phrasing: Phrasing, *, is_spaced: bool) -> Helpers:
    """The helpers among words by code, and those of relating.yaml."""
    gap = " " if is_spaced else ""
    before = {code: tuple(word + gap for word in words.get(code, ())) for code in (*_RIGHT_BEFORE, "harming")}
    return Helpers(
        **before,
        between=words.get("between", ()),
        harmed=words.get("harmed", ()),
        open=tuple(word for word in words.get("open", ()) if word.isascii()),
        infinitive=tuple(f"{word} " for word in phrasing.words("to")),
        relative=tuple(f"{word} " for word in phrasing.words("relative")),
        articles=frozenset(
            word.rpartition(" ")[2]
            for code in ("determiner", "a-the", "staff-of")
            for word in phrasing.words(code)
        ),
    )
