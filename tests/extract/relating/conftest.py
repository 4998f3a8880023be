"""The relations of made-up sentences, as the shipped lexicon and reference data find them."""

from collections.abc import Callable
from functools import cache

import pytest
from tests.extract.stages import entities, relations

from fraudkg.extract.candidates import RelationCandidate
from fraudkg.extract.document import Document
from fraudkg.extract.naming.entities import Entities
from fraudkg.extract.relating.relations import Relations

Fact = tuple[str, str, str]
"""Subject, predicate and object by their names."""
Facts = Callable[..., set[Fact]]
Predicates = Callable[..., set[str]]
Find = Callable[..., tuple[RelationCandidate, ...]]


@cache
def stages(family: str) -> tuple[Entities, Relations]:
    return entities(family), relations(family)


@pytest.fixture
def find() -> Find:
    def found(text: str, language: str = "en") -> tuple[RelationCandidate, ...]:
        document = Document(text, language)
        entities, relations = stages(document.family)
        found = relations.find(document, entities.find(document))
        for one in found:
            span = one.passage.span
            assert document.content[span.start : span.end] == one.passage.text
            assert span.holds(one.subject.passage.span)
            assert span.holds(one.object.passage.span)
        return found

    return found


@pytest.fixture
def facts(find: Find) -> Facts:
    def found(text: str, language: str = "en") -> set[Fact]:
        return {(one.subject.name, one.predicate, one.object.name) for one in find(text, language)}

    return found


@pytest.fixture
def predicates(facts: Facts) -> Predicates:
    """What is said at all, of whatever."""

    def found(text: str, language: str = "en") -> set[str]:
        return {predicate for _, predicate, _ in facts(text, language)}

    return found
