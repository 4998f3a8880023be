"""Frozen texts and the spans in them."""

from fraudkg.text.source import SourceText
from fraudkg.text.span import Cover, Span

__all__ = ["Cover", "SourceText", "Span"]
