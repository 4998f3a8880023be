"""The form of a gold text: its keys, and what stands under each."""

from collections.abc import Mapping

SPLITS = ("dev", "held")
"""Texts from which words are taken, and texts that are looked at only for scoring."""

ANY, QUOTE, DAY, NAME = "", "quote", "day", "id"
"""What may stand under a key; other words are the names of codes."""

Kinds = Mapping[str, "str | Kinds"]
"""What stands under each key; the first key has the words that `at` counts."""

HEAD = ("id", "issuer", "family", "split", "language", "date", "text", "statistics")
_NAMED: Kinds = {"words": QUOTE, "id": NAME}
FORM: Mapping[str, Kinds] = {
    "statistics": {
        "number": QUOTE,
        "at": ANY,
        "bound": QUOTE,
        **dict.fromkeys(("value", "lower", "upper"), ANY),
        "comparator": "comparator",
        "unit": "unit",
        "unit_words": QUOTE,
        "indicator": "indicator",
        "period": {"words": QUOTE, "from": DAY, "to": DAY, "accumulation": "accumulation"},
        **dict.fromkeys(("place", "counted_by", "directed_by"), _NAMED),
        "announced_by": NAME,
        "modality": "modality",
        "change": "change",
        # What annotators note for each other; not scored.
        **dict.fromkeys(("conversion", "part", "share", "what"), ANY),
    },
    "entities": {"words": QUOTE, "at": ANY, "type": "entity type", "id": NAME},
    "relations": {"subject": QUOTE, "predicate": "predicate", "object": QUOTE},
    "ignored": {"words": QUOTE, "at": ANY, "reason": "reason"},
    "outcomes": {"words": QUOTE, "at": ANY, "vague": QUOTE, "indicator": "indicator"},
    "statuses": {"words": QUOTE, "at": ANY, "site": QUOTE, "status": "site status"},
    "narratives": {"words": QUOTE, "at": ANY, "kind": "kind of narrative"},
}
NEEDED: Mapping[str, tuple[str, ...]] = {
    "statistics": ("number", "comparator"),
    "period": ("accumulation",),
    "entities": ("words", "type"),
    "relations": ("subject", "predicate", "object"),
    "ignored": ("words", "reason"),
    "outcomes": ("words", "vague", "indicator"),
    "statuses": ("words", "site", "status"),
    "narratives": ("words", "kind"),
}
"""Without these keys an entry says nothing."""
