"""Made-up sentences whose figures stand in square brackets."""

from fraudkg.extract.candidates import Passage, Quantity
from fraudkg.text import Span


def marked(text: str) -> tuple[str, list[Quantity]]:
    """The text without its brackets, and a quantity for each bracketed number."""
    plain = ""
    quantities: list[Quantity] = []
    for part in text.split("["):
        inner, bracket, rest = part.partition("]")
        if bracket:
            span = Span(len(plain), len(plain) + len(inner))
            quantities.append(Quantity(span, Passage(span, inner), len(quantities) + 1))
        plain += inner + rest
    return plain, quantities
