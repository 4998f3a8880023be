"""The entities of made-up texts."""

from tests.extract.stages import entities

from fraudkg.extract.candidates import EntityMention
from fraudkg.extract.document import Document


def find(text: str, language: str = "en", issuer: str | None = None) -> tuple[EntityMention, ...]:
    document = Document(text, language, issuer=issuer)
    found = entities(document.family).find(document)
    assert all(document.content[m.passage.span.start : m.passage.span.end] == m.passage.text for m in found)
    return found


def named(
    text: str, kind: str, language: str = "en", issuer: str | None = None
) -> list[tuple[str, str | None]]:
    return [(one.name, one.id) for one in find(text, language, issuer) if one.kind == kind]


def names_of(text: str, kind: str, language: str = "en") -> list[str]:
    return [name for name, _ in named(text, kind, language)]
