"""Readers: a page, a PDF or a plain text becomes a text to freeze, with the way back to the page."""

from fraudkg.text.readers.document import Document, Reading
from fraudkg.text.readers.kinds import read_document
from fraudkg.text.readers.pagemap import PageMap, Place, Segment

__all__ = ["Document", "PageMap", "Place", "Reading", "Segment", "read_document"]
