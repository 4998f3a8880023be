"""Which mentions a reading lists: names, what the reference data knows, and what a relation speaks of.

Every other description ("police", "victims", "a gang") says nothing that a reviewer could decide on.
"""

from collections.abc import Iterable, Sequence

from fraudkg.extract.candidates import EntityMention, RelationCandidate

_NAMING = frozenset({"name", "opener", "ending", "quoted", "short-form", "after-in"})
"""Rules that find a name; all others find a description."""


def listed(
    entities: Sequence[EntityMention], relations: Iterable[RelationCandidate]
) -> tuple[EntityMention, ...]:
    """The mentions worth listing, in the text's order."""
    used = {end.passage.span for one in relations for end in (one.subject, one.object)}
    return tuple(
        one for one in entities if one.id is not None or one.rule in _NAMING or one.passage.span in used
    )
