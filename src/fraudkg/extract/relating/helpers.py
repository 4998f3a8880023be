"""Words that rule how others are read, made ready once for all texts of a language family."""

from collections.abc import Mapping

from fraudkg.extract.naming.phrasing import Phrasing

_BEFORE = ("blocked", "company", "harming", "intention", "negation")
HELPERS = (*_BEFORE, "between", "harmed")
"""Codes of such words, described in relations.yaml; those of the first kind stand right before something."""

Words = tuple[str, ...]
Helpers = Mapping[str, Words]
"""Such words by code, `open`, `infinitive` and `relative` too, with the space that follows them.

`auxiliary` has the spaces on both sides.
"""


def helpers(words: Mapping[str, Words], phrasing: Phrasing, *, is_spaced: bool) -> Helpers:
    """The helpers among words by code, and those of relating.yaml."""
    gap = " " if is_spaced else ""
    return {
        **{code: words.get(code, ()) for code in HELPERS},
        **{code: tuple(word + gap for word in words.get(code, ())) for code in _BEFORE},
        # Chinese words that leave a list open stand after it.
        "open": tuple(word for word in words["open"] if word.isascii()),
        "auxiliary": tuple(
            f" {word} " for code in ("auxiliary", "auxiliary-more") for word in phrasing.words(code)
        ),
        "infinitive": tuple(f"{word} " for word in phrasing.words("to")),
        "relative": tuple(f"{word} " for word in phrasing.words("relative")),
        "articles": tuple(
            word.rpartition(" ")[2]
            for code in ("determiner", "a-the", "staff-of")
            for word in phrasing.words(code)
        ),
    }
