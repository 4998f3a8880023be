"""The published form of a reading: one JSON object whose offsets are half-open code points of its text."""

import hashlib
import io
import json
from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any

from fraudkg.claims.checked import read_schema
from fraudkg.claims.model import Number
from fraudkg.extract.candidates import (
    EntityMention,
    Named,
    NarrativeCandidate,
    OutcomeCandidate,
    Passage,
    Period,
    Reading,
    RelationCandidate,
    StatisticCandidate,
    StatusCandidate,
)
from fraudkg.extract.document import Document, Imprint

_ID_LENGTH = 12
WHY_OPEN = {
    "decimals": "a point before three digits may group thousands",
    "fraction": "a fraction that no decimal number states",
    "gaps": "gaps part its digits",
    "hidden": "a hidden character parts its digits",
    "inexact": "no decimal number states this share exactly",
    "long": "a number of more than a thousand characters",
    "margin": "a margin on either side",
    "other-language": "a numeral in the words of another language than the text's",
    "part": "a part of what follows",
    "sign": "a sign parts its digits",
    "small-share": "a share of a thousand or ten thousand",
    "third": "no decimal number states a third exactly",
    "torn": "a scale word is torn from its number",
    "uncounted": "no counting word tells what it counts",
}
"""What the object says for the code of each reason why a numeral is open; a study may have others."""

Json = Mapping[str, Any]


def schema() -> Json:
    """The JSON Schema of the object; `$defs` holds that of one `statistic`, `relation`, `entity` …."""
    content: Json = read_schema("contract", "fraudkg.extract")
    return content


def candidate_id(digest: str, kind: str, passages: Iterable[Passage], detail: str = "") -> str:
    """A candidate's id: stable while the text and the spans that make it what it is stay the same.

    Args:
        digest: The text's SHA-256.
        kind: `statistic`, `relation`, `outcome`, `status` or `narrative`.
        passages: Number, or both ends, or statement; other slots may change without changing the id.
        detail: What tells two candidates of the same passages apart, such as a predicate.
    """
    spans = " ".join(f"{one.span.start}-{one.span.end}" for one in passages)
    seed = f"{digest} {kind} {spans} {detail}".encode()
    return "c-" + hashlib.sha256(seed).hexdigest()[:_ID_LENGTH]


def number_text(value: Number | None) -> str | None:
    """A number in plain digits, never in exponents."""
    if value is None:
        return None
    return format(value, "f") if isinstance(value, Decimal) else str(value)


def _piece(passage: Passage | None) -> dict[str, Any] | None:
    if passage is None:
        return None
    return {"start": passage.span.start, "end": passage.span.end, "text": passage.text}


def _quoted(passage: Passage) -> dict[str, Any]:
    return {"start": passage.span.start, "end": passage.span.end, "quote": passage.text}


def _rule(found: Named | Period) -> str:
    return f"inferred: {found.rule}" if found.is_inferred else found.rule


def _named(named: Named | None) -> dict[str, Any] | None:
    return None if named is None else {"id": named.id, "span": _piece(named.words), "rule": _rule(named)}


def _period(period: Period | None) -> dict[str, Any] | None:
    if period is None:
        return None
    return {
        "from": period.start.isoformat() if period.start else None,
        "to": period.end.isoformat() if period.end else None,
        "accumulation": period.accumulation,
        "span": _piece(period.words),
        "rule": _rule(period),
    }


def _statistic(one: StatisticCandidate, document: Document, digest: str) -> dict[str, Any]:
    quantity, measure = one.quantity, one.measure
    flags = (*quantity.flags, *measure.flags)
    slots = {"period": one.period, "place": one.place, "counted-by": one.counted_by}
    inferred = [slot for slot, said in slots.items() if said and said.is_inferred]
    rules = [
        *quantity.rules,
        *measure.rules,
        *([_rule(one.period)] if one.period and one.period.rule else []),
    ]
    return {
        "id": candidate_id(digest, "statistic", [quantity.number]),
        **_quoted(document.passage(quantity.span.start, quantity.span.end)),
        "number": _piece(quantity.number),
        "bound": _piece(quantity.bound),
        "scale": _piece(quantity.scale),
        "currency": _piece(quantity.currency),
        "unit_span": _piece(measure.unit_words or quantity.unit_words),
        "value": number_text(quantity.value),
        "comparator": quantity.comparator,
        "lower": number_text(quantity.lower),
        "upper": number_text(quantity.upper),
        "unit": measure.unit or quantity.unit,
        "indicator": measure.indicator,
        "phrase": measure.phrase,
        "period": _period(one.period),
        "place": _named(one.place),
        "announced_by": one.announced_by.id if one.announced_by else None,
        "announced_by_span": _piece(one.announced_by.words) if one.announced_by else None,
        "counted_by": _named(one.counted_by),
        "directed_by": _named(one.directed_by),
        "modality": one.modality,
        "confidence": measure.confidence,
        "inferred": inferred,
        "rules": rules,
        "flags": list(dict.fromkeys(flags)),
    }


def _mention(one: EntityMention) -> dict[str, Any]:
    return {**_quoted(one.passage), "type": one.kind, "id": one.id, "name": one.name, "rule": one.rule}


def _end(one: EntityMention) -> dict[str, Any]:
    return {**_quoted(one.passage), "id": one.id, "type": one.kind}


_Said = RelationCandidate | OutcomeCandidate | StatusCandidate | NarrativeCandidate


_SLOTS = {
    "relation": ("subject", "predicate", "object", "modality", "open_list"),
    "outcome": ("indicator", "vague", "modality"),
    "status": ("site", "aspect", "status", "open_list"),
    "narrative": ("narrative", "modality"),
}
"""What is told of each kind of statement without a number."""


def _said(
    kind: str, one: _Said, digest: str, passages: Iterable[Passage], detail: str = ""
) -> dict[str, Any]:
    """What is stated without a number; `passages` and `detail` make its id."""
    told: dict[str, Any] = {"id": candidate_id(digest, kind, passages, detail), **_quoted(one.passage)}
    for slot in _SLOTS[kind]:
        value = getattr(one, slot)
        is_end = isinstance(value, EntityMention)
        told[slot] = _end(value) if is_end else _piece(value) if isinstance(value, Passage) else value
    return {**told, "confidence": one.confidence, "rules": list(one.rules)}


def to_contract(
    document: Document, reading: Reading, engine: str, imprint: Imprint | None = None
) -> dict[str, Any]:
    """The reading as one JSON object, arrays in the text's order.

    Args:
        document: What was read.
        reading: What was found in it.
        engine: Name of the rules, with the name of a second opinion where there was one.
        imprint: The words that day and issuer were taken from, where the text itself names them.
    """
    said = imprint or Imprint()
    digest = hashlib.sha256(document.content.encode("utf-8", "surrogatepass")).hexdigest()
    return {
        "text": {
            "sha256": digest,
            "length": len(document.content),
            "language": document.language,
            "content": document.content,
        },
        "engine": engine,
        "date": document.published.isoformat() if document.published else None,
        "date_span": _piece(said.dated),
        "issuer": document.issuer,
        "issuer_span": _piece(said.issued),
        "statistics": [_statistic(one, document, digest) for one in reading.statistics],
        "entities": [_mention(one) for one in reading.entities],
        "relations": [
            _said("relation", one, digest, (one.subject.passage, one.object.passage), one.predicate)
            for one in reading.relations
        ],
        "outcomes": [_said("outcome", one, digest, [one.passage]) for one in reading.outcomes],
        "statuses": [
            _said("status", one, digest, (one.passage, one.site.passage), one.aspect)
            for one in reading.statuses
        ],
        "narratives": [_said("narrative", one, digest, [one.passage]) for one in reading.narratives],
        "ignored": [{**_quoted(one.passage), "reason": one.reason} for one in reading.ignored],
        "open": [{**_quoted(one.passage), "why": WHY_OPEN.get(one.why, one.why)} for one in reading.open],
    }


def to_json(contract: Json) -> str:
    """The object as text, indented, ending with a line break; characters as they are."""
    out = io.StringIO()
    # Written as it comes: held all at once, its pieces take five times the room of the whole.
    json.dump(contract, out, ensure_ascii=False, indent=1)
    return out.getvalue() + "\n"
