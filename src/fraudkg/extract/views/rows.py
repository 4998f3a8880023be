"""What a reading states, in words and as rows of tables, for people."""

import re
from collections.abc import Iterator

from fraudkg.extract.contract import Json
from fraudkg.text.visible import visible

HEADS = ("words", "value", "unit", "indicator", "period", "place", "counted by", "confidence")
"""The columns of a table of statistics."""
SAID = {
    "entities": ("entity", "type"),
    "relations": ("relation", "predicate"),
    "outcomes": ("outcome", "indicator"),
    "statuses": ("status", "status"),
    "narratives": ("narrative", "narrative"),
    "ignored": ("ignored", "reason"),
    "open": ("open", "why"),
}
"""The arrays of a reading beside the statistics: what one of each is called, and the slot that says what."""
INFERRED = "* inferred: no words of the figure's own clause say so"
_SIGNS = {
    "exact": "",
    "between": "",
    "more-than": "> ",
    "at-least": "≥ ",
    "less-than": "< ",
    "at-most": "≤ ",
}
_THOUSANDS = re.compile(r"(?<![\d.])\d{4,}")
"""A whole number, or the whole part of one, that is easier to read in groups."""

FLAGS = {
    "base": "what it is compared with",
    "change-fall": "a fall",
    "change-rise": "a rise",
    "conversion": "the same amount converted",
    "currency-assumed": "currency assumed",
    "parse-disagrees": "the parser disagrees",
    "part": "a part of another figure",
    "share": "a share",
}
"""What a number is beside a plain count, for people; the contract has the codes."""


def imprint(contract: Json) -> str:
    """When and by whom the text was published, with the words that say so, and the language it is read in.

    >>> imprint({"date": "2026-01-08", "date_span": {"text": "8 January 2026"}, "issuer": None,
    ...          "issuer_span": None, "text": {"language": "en"}})
    'Published 2026-01-08 («8 January 2026»); issuer not known; read as en.'
    """
    told = []
    for slot, verb, name in (("date", "published", "day of publication"), ("issuer", "issued by", "issuer")):
        words = f" («{visible(contract[f'{slot}_span']['text'])}»)" if contract[f"{slot}_span"] else ""
        told.append(f"{verb} {contract[slot]}{words}" if contract[slot] else f"{name} not known")
    said = "; ".join([*told, f"read as {contract['text']['language']}"])
    return f"{said[0].upper()}{said[1:]}."


def describe(statistic: Json) -> str:
    """A statistic in a few words: comparator, value, unit, indicator.

    >>> describe({"comparator": "more-than", "value": "7600", "lower": None, "upper": None,
    ...           "unit": "person", "indicator": None, "phrase": "were held", "flags": ["part"]})
    'more-than 7600 person, open: were held (a part of another figure)'
    """
    bound = "" if statistic["comparator"] in {"exact", "between"} else f"{statistic['comparator']} "
    value = statistic["value"] or f"{statistic['lower']} to {statistic['upper']}"
    return f"{bound}{value} {statistic['unit'] or '(unit open)'}, {_measure(statistic)}"


def circumstances(statistic: Json) -> str:
    """When, where, by whom and how surely, as far as it is known, and what of it no words state.

    >>> circumstances({"comparator": "exact", "value": "5", "unit": None, "indicator": None, "phrase": "",
    ...                "quote": "5", "flags": [], "place": {"id": "country-sgp"}, "counted_by": None,
    ...                "period": None, "confidence": "low", "inferred": ["place"]})
    'place country-sgp; confidence low; inferred: place'
    """
    beside = list(zip(HEADS, cells(statistic), strict=True))[HEADS.index("period") :]
    told = [f"{head} {cell}" for head, cell in beside if cell]
    inferred = ", ".join(statistic["inferred"])
    return "; ".join([*told, *([f"inferred: {inferred}"] if inferred else [])])


def _called(mention: Json) -> str:
    """What something is called, which may be more than its own words: the "Thai" of Thai and Lao police."""
    return str(mention.get("name") or mention["quote"])


def _measure(statistic: Json) -> str:
    """What is counted, with the flags in words: that it rose by the number is no count of it."""
    what = statistic["indicator"] or f"open: {statistic['phrase']}".removesuffix(": ")
    flags = ", ".join(FLAGS.get(flag, flag) for flag in statistic["flags"])
    return f"{what} ({flags})" if flags else what


def cells(statistic: Json) -> tuple[str, ...]:
    """A statistic as a row of a table, in the order of its heads."""
    period, place, actor = (statistic[slot] or {} for slot in ("period", "place", "counted_by"))
    days = "/".join(period.get(end) or ".." for end in ("from", "to")) if period else ""
    # That a figure is of one stretch of time its days say.
    accumulation = period.get("accumulation", "period")
    sign = _SIGNS.get(statistic["comparator"], statistic["comparator"] + " ")
    return (
        statistic["quote"],
        sign + (statistic["value"] or f"{statistic['lower']} to {statistic['upper']}"),
        statistic["unit"] or "",
        _measure(statistic),
        days if accumulation == "period" else f"{days} {accumulation}",
        *(slot.get("id") or (slot.get("span") or {}).get("text", "") for slot in (place, actor)),
        statistic["confidence"],
    )


def shown(statistic: Json) -> tuple[str, ...]:
    """The same for people, with thousands parted and a sign at what is inferred.

    >>> shown({"comparator": "at-least", "value": "5000", "unit": None, "indicator": "victims", "quote": "5",
    ...        "flags": [], "place": {"id": "country-sgp"}, "counted_by": None, "period": None,
    ...        "confidence": "low", "inferred": ["place"]})
    ('5', '≥ 5,000', '', 'victims', '', 'country-sgp *', '', 'low')
    """
    inferred = {slot.replace("-", " ") for slot in statistic["inferred"]}
    words, value, *rest = cells(statistic)
    named = zip(
        HEADS, (words, _THOUSANDS.sub(lambda digits: f"{int(digits[0]):,}", value), *rest), strict=True
    )
    return tuple(f"{cell} *" if cell and head in inferred else cell for head, cell in named)


def others(contract: Json) -> Iterator[tuple[str, str, Json]]:
    """What is no statistic, each with its kind and what it says in a few words."""
    for one in contract["relations"]:
        yield "relation", f"{_called(one['subject'])} — {one['predicate']} — {_called(one['object'])}", one
    yield from (("outcome", one["indicator"] or "open", one) for one in contract["outcomes"])
    yield from (("status", f"{one['site']['quote']}: {one['status']}", one) for one in contract["statuses"])
    yield from (("narrative", one["narrative"], one) for one in contract["narratives"])


def lists(contract: Json) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """What is told in short: entities by type, numerals passed over by reason, open ones by what lacks."""
    for array in ("entities", "ignored", "open"):
        kind, key = SAID[array]
        found: dict[str, dict[str, None]] = {}
        for one in contract[array]:
            known = f" ({one['id']})" if one.get("id") else ""
            found.setdefault(one[key], {})[" ".join(_called(one).split()) + known] = None
        yield from ((kind, said, tuple(words)) for said, words in sorted(found.items()))
