"""Frozen texts and the spans in them."""

from fraudkg.text.source import SourceText
from fraudkg.text.span import Span

__all__ = ["SourceText", "Span"]
