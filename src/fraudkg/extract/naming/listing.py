"""Which mentions a reading lists: names, what the reference data knows, what relations speak of, and groups.

Of descriptions ("police", "victims", "a gang") only those are listed whose head the lexicon marks, each once.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from fraudkg.extract.candidates import EntityMention, Named, Passage, RelationCandidate
from fraudkg.extract.kinds import BODIES, PLACES
from fraudkg.extract.naming.vocabulary import Word
from fraudkg.extract.phrasing import Phrasing
from fraudkg.text import Cover, Span

_NAMING = frozenset(("name", "firm", "body-many", "opener", "ending", "quoted", "short-form"))
_NAMING |= {"after-in", "dateline", "gate", "locality", "system"}
"""Rules that find a name; all others find a description."""
_RELATED = frozenset({"agent-group", "criminal-group", "operation", "person-group", "place", "site"})
"""Kinds of what relations find for themselves that are entities, too."""
_WHOLE = frozenset({"agency", "law", "mechanism", "outlet"})
"""Kinds of names that a country's name is only a part of: Japan Securities Dealers Association."""
_OF_BODY = "place-of-body"
_NO_NAMES = frozenset({"place-home", "place-of-court", "place-of-site", "place-suffix"})
"""Rules by which words that name no place say where a figure was counted: nationwide."""
_NAMES = r"[A-Z][\w'’-]+(?: (?:[A-Z][\w'’-]+|\d{1,2}(?!\S)))*|[\u4e00-\u9fff]{2,}?(?=[、，]|{join}|$)"
"""The names in a list of places, by what may stand between two Chinese ones."""


def telling(described: Sequence[tuple[Word, EntityMention, bool]]) -> list[EntityMention]:
    """The descriptions worth listing, as `listed` in entities.yaml says of their head words.

    Each comes with its head word, and with whether it is only that word.
    """
    said = [(word.setting("listed"), one, is_bare) for word, one, is_bare in described]
    often = Counter(one.name.casefold() for when, one, _ in said if when == "repeated")
    return [
        one
        for when, one, is_bare in said
        if when == "always"
        or (when in {"qualified", "owned"} and not is_bare)
        or (when == "repeated" and often[one.name.casefold()] > 1)
    ]


@dataclass(frozen=True, slots=True)
class Worth:
    """What is listed beside the mentions that the other stages read by.

    Args:
        mentions: Descriptions whose words say enough.
        territories: Ids of countries in the reference data that are listed as places: Hong Kong.
        phrasing: The words of titles.yaml, by which the names of a list are told apart.
    """

    mentions: tuple[EntityMention, ...]
    territories: frozenset[str]
    phrasing: Phrasing


def listed(
    entities: Sequence[EntityMention],
    relations: Iterable[RelationCandidate],
    worth: Worth,
    counted: Iterable[Named | None] = (),
) -> tuple[EntityMention, ...]:
    """The mentions worth listing, in the text's order; `counted` is where figures were counted."""
    ends = [end for one in relations for end in (one.subject, one.object)]
    used, known = {end.ends for end in ends}, {one.ends for one in entities}
    bodies = Cover(one.span for one in entities if one.kind in _WHOLE and one.rule in _NAMING)
    kept = [
        one
        for one in entities
        if (one.id is not None or one.rule in _NAMING or one.ends in used)
        and not (one.kind == "country" and bodies.holds(one.span))
    ]
    related = (one for one in ends if one.kind in _RELATED and one.ends not in known)
    more = (*worth.mentions, *related)
    kept += _new(kept, (*more, *_places((*kept, *more), worth, counted)))
    return tuple(
        replace(one, kind="place") if one.kind == "country" and one.id in worth.territories else one
        for one in sorted(kept, key=lambda one: (one.span.start, -one.span.end))
    )


def _new(kept: Sequence[EntityMention], more: Iterable[EntityMention]) -> Iterator[EntityMention]:
    """What nothing says yet of `more`, in its order and each at its first mention."""
    said: set[tuple[str, str]] = set()
    taken: defaultdict[str, set[int]] = defaultdict(set)
    for number, one in enumerate((*kept, *more)):
        kind, is_kept = _kind(one), number < len(kept)
        name, offsets = (kind, one.name.casefold()), range(*one.ends)
        if is_kept or (name not in said and taken[kind].isdisjoint(offsets)):
            said.add(name)
            taken[kind].update(offsets)
            if not is_kept:
                yield one


def _kind(one: EntityMention) -> str:
    """Its kind, where a place and a site, or a body and several, are of one."""
    return "place" if one.kind in PLACES or one.kind == "site" else "body" if one.kind in BODIES else one.kind


def _places(
    said: Iterable[EntityMention], worth: Worth, counted: Iterable[Named | None]
) -> Iterator[EntityMention]:
    """The names of places in which figures were counted, each of a list by itself."""
    bodies = Cover(one.span for one in said if one.kind in BODIES)
    for one in counted:
        rule = one.rule if one else ""
        if one and one.words and rule not in _NO_NAMES:
            for match in worth.phrasing[_NAMES].finditer(one.words.text):
                start = one.words.span.start + match.start()
                span = Span(start, start + len(match[0]))
                if rule == _OF_BODY or not bodies.holds(span):
                    yield EntityMention(Passage(span, match[0]), "place", one.id, match[0], "place")
