"""The relations of made-up sentences, as the shipped lexicon and reference data find them."""

from collections.abc import Callable
from functools import cache

import pytest

from fraudkg.extract.candidates import RelationCandidate
from fraudkg.extract.document import Document
from fraudkg.extract.naming.entities import Entities
from fraudkg.extract.relating.relations import Relations
from fraudkg.resources import resource

Find = Callable[..., tuple[RelationCandidate, ...]]


@cache
def stages(family: str) -> tuple[Entities, Relations]:
    folders = [resource("data/lexicon")], [resource("data/reference")], family
    return Entities(*folders), Relations(*folders)


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
def facts(find: Find) -> Callable[..., set[tuple[str, str, str]]]:
    def found(text: str, language: str = "en") -> set[tuple[str, str, str]]:
        return {(one.subject.name, one.predicate, one.object.name) for one in find(text, language)}

    return found
