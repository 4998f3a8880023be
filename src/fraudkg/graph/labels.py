"""Labels of claims: composed in English, and as people gave them."""

from collections.abc import Callable, Iterator

from fraudkg.claims.model import Claim, Outcome, Quantity, Relation, Statistic, Status
from fraudkg.text.readers.language import label_language

_LONGEST_QUOTE = 80


def _quantity(quantity: Quantity) -> str:
    if quantity.value is None:
        return f"{quantity.lower:,} to {quantity.upper:,}"
    bound = "" if quantity.comparator == "exact" else quantity.comparator.replace("-", " ") + " "
    return f"{bound}{quantity.value:,}"


def _topic(claim: Claim, content: Statistic, label_of: Callable[[str], str]) -> str:
    words = label_of(f"ind-{content.indicator}")
    if content.accumulation == "to-date":
        words += ", to date"
    elif claim.period:
        words += f", {claim.period.label}"
    return f"{words}, {label_of(claim.area)}" if claim.area else words


def by_language(label: str, given: tuple[tuple[str, str], ...], spoken: str) -> tuple[tuple[str, str], ...]:
    """Labels with their languages: as given, else by the script in a release that speaks `spoken`."""
    return given if label in dict(given).values() else ((label_language(label, spoken), label), *given)


def labels(claim: Claim, label_of: Callable[[str], str], spoken: str) -> Iterator[tuple[str, str]]:
    """The claim's labels with their languages; the English one is composed where nobody gave it.

    `label_of` gives the label of an id such as `unit-case`.
    """
    own = dict(by_language(claim.label, claim.labels, spoken)) if claim.label else {}
    yield "en", _english(claim, own.pop("en", ""), label_of)
    yield from own.items()


def _english(claim: Claim, words: str, label_of: Callable[[str], str]) -> str:
    """The claim as a short phrase; its own label wins, with the figure behind it where there is one."""
    content = claim.content
    if isinstance(content, Statistic):
        figure = f"{_quantity(content.quantity)} {label_of(f'unit-{content.quantity.unit}')}"
        words = f"{words or _topic(claim, content, label_of)}: {figure}"
    elif words:
        return words
    elif isinstance(content, Outcome):
        amount = f"{content.quantity}: " if content.quantity else ""
        words = amount + label_of(f"ind-{content.indicator}")
    elif isinstance(content, Relation):
        predicate = label_of(content.predicate)
        words = f"{label_of(content.subject)} — {predicate} — {label_of(content.object)}"
    elif isinstance(content, Status):
        words = f"{label_of(content.of)}: {label_of(f'status-{content.status}')}"
    else:
        quote = claim.quotes[0].text
        short = quote if len(quote) <= _LONGEST_QUOTE else quote[: _LONGEST_QUOTE - 1] + "…"
        words = f"{content.kind}: {short}"
    return words if claim.modality == "done" else f"{words} ({claim.modality})"
