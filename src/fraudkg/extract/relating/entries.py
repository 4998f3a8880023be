"""The rows of data/lexicon/relations.yaml as entries of a dictionary: words, and what they do."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from fraudkg.errors import InputError
from fraudkg.extract.inflect import verb_forms
from fraudkg.extract.kinds import AGENT_GROUP, COUNTRY, PEOPLE
from fraudkg.extract.phrasing import Phrasing
from fraudkg.extract.relating.crimes import ROLES, Term
from fraudkg.extract.relating.pattern import Asked, Pattern, pattern_of, written_out
from fraudkg.extract.rows import VERB, Row, read_rows

MARKS = frozenset({"broken", "negation"})
"""Codes of words that end what belongs together."""
_AGENT_BEFORE, _AGENT_WITHIN, _AGENT_LATE = 110, 24, 48
"""How far the object of a passive may stand before it, and who acts after it, after "in 2017 by", too."""
_BY_HAN, _BY_BEFORE, _BY_WITHIN = ("由",), 12, 8
"""The Chinese word for "by"; how far the object may stand before who acts, and this one before the verb."""
_RELATIVE_HAN, _RELATIVE_BEFORE = "的", 16
"""What makes a verb the end of a relative clause: 警方开展的行动; how far before it may stand who acts."""
_PERFECT_HAN = "了"
"""What may follow any Chinese verb: 发起了 states what 发起 does, though it has words of its own."""

_OPENS = {"ing": ("after", "by", "upon"), "participle": ("having",)}
"""What opens a sentence with a form of a verb beside that form alone: "Having launched a raid, police …"."""

Part = Pattern | Term | str


@dataclass(frozen=True, slots=True)
class Parts:
    """What a phrase does.

    Args:
        patterns: Patterns, each with the kinds of which one has to follow the phrase.
        terms: What it stands for.
        crime: Its part in the words for a crime.
        is_mark: Whether it begins a clause or negates.
        reach: The most characters between the phrase and what has to follow it.
        following: The kinds of which one has to follow the phrase for any of the patterns; none where some
            pattern asks for nothing.
    """

    patterns: tuple[Asked, ...]
    terms: tuple[Term, ...]
    crime: str
    is_mark: bool
    reach: int
    following: frozenset[str]


def all_parts(
    phrases: Mapping[str, Sequence[Part]], auxiliaries: Collection[str] = (), bare: Collection[str] = ()
) -> Iterator[tuple[str, Parts]]:
    """What each phrase does, sorted once for all forms of a verb.

    "Is made up of" does what "made up of" does, too: of two phrases the longer is found. `auxiliaries` are
    the words that may stand before such words, `bare` those that are no verbs by themselves.
    """
    made: dict[tuple[int, ...], Parts] = {}
    for phrase, parts in phrases.items():
        shorter = (
            list(phrases.get(phrase.removesuffix(_PERFECT_HAN), ())) if phrase.endswith(_PERFECT_HAN) else []
        )
        first, _, rest = phrase.partition(" ")
        while first in auxiliaries and rest not in bare:
            shorter += phrases.get(rest, ())
            first, _, rest = rest.partition(" ")
        both = [*parts, *(part for part in shorter if isinstance(part, Pattern) and part not in parts)]
        key = tuple(map(id, both))
        if key not in made:
            made[key] = _sorted(both)
        yield phrase, made[key]


def _sorted(parts: Sequence[Part]) -> Parts:
    codes = [part for part in parts if isinstance(part, str)]
    patterns = [(part, part.following) for part in parts if isinstance(part, Pattern)]
    kinds = [following for _, following in patterns]
    return Parts(
        tuple(patterns),
        tuple(part for part in parts if isinstance(part, Term)),
        next((part for part in codes if part in ROLES), ""),
        not MARKS.isdisjoint(codes),
        max((part.within for part, _ in patterns), default=0),
        frozenset().union(*kinds) if all(kinds) else frozenset(),
    )


def entries(rows: Sequence[Row], *, is_spaced: bool) -> Iterator[tuple[str, Part]]:
    """Every word with what it does.

    Raises:
        InputError: If a pattern's form is unknown, a reach is no number or brackets stand within brackets.
    """
    words = (word.split() for row in rows if row.code == "irregular" for word in row.words)
    irregular = {verb: forms for verb, *forms in words}
    for row in rows:
        part = _part(row, is_spaced=is_spaced)
        if part is None:
            continue
        for word in written_out(row.words):
            if "(" in word:
                raise InputError(
                    f"«{word}» has brackets within brackets",
                    place=row.place,
                    remedy="write each way out, with one pair of brackets for each choice",
                )
            yield word, part
            if isinstance(part, Pattern) and row.text("passive") == "yes" and not is_spaced:
                yield word, replace(part, form="ost", between=_BY_HAN, before=_BY_BEFORE, within=_BY_WITHIN)
                yield word + _RELATIVE_HAN, replace(part, free="yes", before=_RELATIVE_BEFORE)
        if is_spaced and isinstance(part, Pattern):
            yield from _verbs(row, part, irregular)


def of_nations(lexicon: Sequence[Path], phrasing: Phrasing, family: str) -> Iterator[tuple[str, Part]]:
    """English words with the adjective of a state: one that acts ("… side"), people ("… national")."""
    kinds = (COUNTRY, "side"), (PEOPLE, "native-one"), (AGENT_GROUP, "native-officers")
    words = [(kind, word) for kind, code in kinds for word in phrasing.words(code)]
    for row in read_rows(lexicon, "demonyms", family) if words else ():
        for word in row.words:
            for kind, noun in words:
                yield f"{word} {noun}", Term(kind, row.code if kind == COUNTRY else None)


def _part(row: Row, *, is_spaced: bool) -> Part | None:
    if row.code == "term":
        return Term(row.text("kind"), row.text("id") or None)
    if row.code in MARKS | ROLES:
        return row.code
    return pattern_of(row, is_spaced=is_spaced) if "form" in row.settings else None


def _verbs(
    row: Row, pattern: Pattern, irregular: Mapping[str, Sequence[str]]
) -> Iterator[tuple[str, Pattern]]:
    by_whom = replace(pattern, form="ots", before=_AGENT_BEFORE, within=_AGENT_WITHIN)
    # What opens a sentence tells of what follows: "Run by police, the raid …", "Launching a raid, police …".
    opened = replace(pattern, form="tso", within=_AGENT_WITHIN, between=(", ",), is_opening=True)
    opening = replace(pattern, form="tos", before=_AGENT_BEFORE, over=(",",), is_opening=True)
    for verb in written_out(row.texts(VERB)):
        for name, form in verb_forms(verb, irregular):
            yield form, pattern
            if pattern.form == "svo":
                also = [f"{word} {form}" for word in _OPENS.get(name, ())]
                yield from ((words, one) for words in also for one in (opening, pattern))
                if name == "ing":
                    yield form, opening
            if name == "participle" and row.text("passive") == "yes":
                yield from ((f"{form} {by}", one) for by in ("by", "jointly by") for one in (by_whom, opened))
                yield form, replace(by_whom, within=_AGENT_LATE, over=(" by ",))
