"""The imprint of a text: who issued it and on which day, as far as the text itself says so."""

from dataclasses import dataclass, replace
from datetime import date

from fraudkg.extract.candidates import Passage
from fraudkg.extract.document import Document


@dataclass(frozen=True, slots=True)
class Imprint:
    """What a text says of itself.

    Args:
        published: Day of publication, None where no line or dateline names it with its year.
        dated: The words that name the day.
        issuer: Id of the body that announces, None where the lead names none that is known.
        issued: The words that name the body.
        named: The known bodies that the text names anywhere, each by its id and first words.
    """

    published: date | None = None
    dated: Passage | None = None
    issuer: str | None = None
    issued: Passage | None = None
    named: tuple[tuple[str, Passage], ...] = ()

    def beside(self, document: Document) -> "Imprint":
        """What of this is news: nothing that is known of the document already."""
        one = replace(self, published=None, dated=None) if document.published else self
        return replace(one, issuer=None, issued=None) if document.issuer else one

    def on(self, document: Document) -> Document:
        """The document with this day and issuer where it has none."""
        return replace(
            document,
            published=document.published or self.published,
            issuer=document.issuer or self.issuer,
        )
