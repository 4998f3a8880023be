"""Placing: what was found in the flow of a text gets the offsets that it has in the text itself."""

from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any, TypeVar

from fraudkg.extract.candidates import Passage
from fraudkg.text import Span
from fraudkg.text.flow import Flow

T = TypeVar("T")


def placed(found: T, flow: Flow, content: str) -> T:
    """What was found in the flow of a text, with spans and characters as they stand in `content`."""

    def back(one: Any) -> Any:
        if isinstance(one, Span):
            return flow.back(one)
        if isinstance(one, Passage):
            span = flow.back(one.span)
            return Passage(span, content[span.start : span.end])
        if isinstance(one, tuple):
            return tuple(map(back, one))
        names = _fields(one.__class__)
        return one.__class__(*[back(getattr(one, name)) for name in names]) if names else one

    return back(found)  # type: ignore[no-any-return]


@cache
def _fields(kind: type) -> tuple[str, ...]:
    """The names of what a class of values holds; none of any other."""
    return tuple(field.name for field in fields(kind)) if is_dataclass(kind) else ()
