"""English labels for claims that give none."""

from collections.abc import Callable

from fraudkg.claims.model import Claim, Outcome, Quantity, Relation, Statistic, Status

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


def label(claim: Claim, label_of: Callable[[str], str]) -> str:
    """The claim as a short English phrase; its own label wins, with the figure behind it where there is one.

    `label_of` gives the English label of an id such as `unit-case`.
    """
    content = claim.content
    words = claim.label or ""
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
