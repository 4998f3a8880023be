"""Where an issuer is at home: its country, or the place that a local body is of."""

from collections.abc import Container, Sequence
from dataclasses import dataclass
from pathlib import Path

from fraudkg.extract.candidates import EntityMention
from fraudkg.extract.context.wordlists import listed_words
from fraudkg.extract.document import Document

_ISSUERS = frozenset({"agency", "group", "org"})


@dataclass(frozen=True, slots=True)
class Home:
    """The country of an issuer, and the place that it is of: for a local body within the country.

    Args:
        country: Id of the country, None for a body of many countries and where no issuer is known.
        place: Id of the place.
    """

    country: str | None
    place: str | None

    @property
    def is_local(self) -> bool:
        """Whether it is a place within its country."""
        return self.place != self.country


class Homes:
    """Tells the home of the issuer of a document by the parts of its id.

    Args:
        lexicon: Folders with `place-words.yaml` and `country-codes.yaml`.
        known: Ids of the places that the reference data has.
    """

    def __init__(self, lexicon: Sequence[Path], known: Container[str]) -> None:
        self._known = known
        self._bodies = frozenset(listed_words(lexicon, "place-words", "issuer").get("local-body", ()))
        codes = listed_words(lexicon, "country-codes", "issuer")
        self._countries = {letters: country for country, listed in codes.items() for letters in listed}

    def of(self, document: Document, entities: Sequence[EntityMention]) -> Home:
        """The home of who issued a document."""
        parts = document.issuer_parts
        country = self._countries.get(parts[1]) if len(parts) > 1 and parts[0] in _ISSUERS else None
        return Home(country, self._local(document, entities) or country)

    def _local(self, document: Document, entities: Sequence[EntityMention]) -> str | None:
        """The place that the issuer is of: Wuhan, of agency-cn-wuhan-police."""
        if not document.is_of_local_body(self._countries):
            return None
        parts = document.issuer_parts
        own = "-".join(parts[2:])
        prefix = f"place-{parts[1]}-"
        for entity in entities:
            if entity.id and entity.id.startswith(prefix) and own.startswith(entity.id[len(prefix) :] + "-"):
                return entity.id
        kinds = {parts[3], parts[-1], "-".join(parts[3:])}
        return prefix + parts[2] if kinds & self._bodies and prefix + parts[2] in self._known else None
