"""The words of a pattern, written out: alternatives in brackets, and the forms of English verbs."""

import re
from collections.abc import Iterable, Mapping
from itertools import product

_CHOICE = re.compile(r"\(([^()]*)\)")
_SIBILANT = re.compile(r"(?:[sxz]|[cs]h|[^aeiou]o)$")
_CONSONANT_Y = re.compile(r"[^aeiou]y$")
_DOUBLING = re.compile(r"^[^aeiou]*[aeiou][^aeiouwxy]$")

Irregular = Mapping[str, tuple[str, str]]
"""Verbs that do not take -ed, with their past and past participle."""


def written_out(words: Iterable[str]) -> tuple[str, ...]:
    """Every reading of words with alternatives.

    >>> written_out(["in (close |)(cooperation|contact) with"])[1:3]
    ('in close contact with', 'in cooperation with')
    """
    found = []
    for word in words:
        pieces = _CHOICE.split(word)
        choices = [piece.split("|") if number % 2 else [piece] for number, piece in enumerate(pieces)]
        found += ["".join(choice) for choice in product(*choices)]
    return tuple(found)


def irregular(words: Iterable[str]) -> dict[str, tuple[str, str]]:
    """Verbs with their past and past participle, from words such as "run ran run".

    >>> irregular(["run ran run"])
    {'run': ('ran', 'run')}
    """
    return {verb: (past, participle) for verb, past, participle in (word.split() for word in words)}


def active(verb: str, strange: Irregular) -> tuple[str, ...]:
    """The forms that auxiliaries and adverbs may precede; what follows the verb's first word stays.

    >>> active("carry out", {})
    ('carry out', 'carries out', 'carried out', 'carrying out')
    """
    first, gap, rest = verb.partition(" ")
    past, participle = _pasts(first, strange)
    forms = (first, _third(first), past, participle, _going(first))
    return tuple(dict.fromkeys(form + gap + rest for form in forms))


def passive(verb: str, strange: Irregular) -> tuple[str, ...]:
    """The words before who acts.

    >>> passive("run", {"run": ("ran", "run")})
    ('run by', 'run jointly by')
    """
    first, gap, rest = verb.partition(" ")
    participle = _pasts(first, strange)[1] + gap + rest
    return f"{participle} by", f"{participle} jointly by"


def _pasts(verb: str, strange: Irregular) -> tuple[str, str]:
    if verb in strange:
        return strange[verb]
    if verb.endswith("e"):
        return verb + "d", verb + "d"
    past = verb[:-1] + "ied" if _CONSONANT_Y.search(verb) else _doubled(verb) + "ed"
    return past, past


def _third(verb: str) -> str:
    if _CONSONANT_Y.search(verb):
        return verb[:-1] + "ies"
    return verb + ("es" if _SIBILANT.search(verb) else "s")


def _going(verb: str) -> str:
    if verb.endswith("e") and not verb.endswith(("ee", "oe")):
        return verb[:-1] + "ing"
    return _doubled(verb) + "ing"


def _doubled(verb: str) -> str:
    return verb + verb[-1] if _DOUBLING.match(verb) else verb
