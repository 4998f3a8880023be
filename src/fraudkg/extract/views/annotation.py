"""A reading as W3C Web Annotations in JSON-LD: every candidate an annotation, every span a selector.

Source of the vocabulary: Web Annotation Data Model (W3C Recommendation, 2017). Positions are code points, as
that model has them.
"""

import base64
import json
from collections.abc import Iterator
from typing import Any

from fraudkg.extract.contract import Json
from fraudkg.extract.views.rows import SAID, circumstances, describe
from fraudkg.terms import FKG, ID
from fraudkg.text import SourceText, Span

_CODES = {"outcomes": "ind-", "statuses": "status-", "narratives": "nk-"}
"""How the ids of the codes of what is no statistic begin."""


def text_iri(sha256: str) -> str:
    """A name of the text by its digest (RFC 6920), for want of an address."""
    digest = base64.urlsafe_b64encode(bytes.fromhex(sha256)).decode().rstrip("=")
    return f"ni:///sha-256;{digest}"


def _target(piece: Json, text: SourceText, source: str) -> dict[str, Any]:
    span = Span(piece["start"], piece["end"])
    prefix, suffix = text.context(span)
    return {
        "source": source,
        "selector": [
            {"type": "TextPositionSelector", "start": span.start, "end": span.end},
            {"type": "TextQuoteSelector", "exact": text.read(span), "prefix": prefix, "suffix": suffix},
        ],
    }


def _comment(value: str) -> dict[str, str]:
    return {"type": "TextualBody", "purpose": "describing", "format": "text/plain", "value": value}


def _code(iri: str) -> dict[str, str]:
    return {"type": "SpecificResource", "purpose": "classifying", "source": iri}


def _named(prefix: str, notation: str | None) -> list[dict[str, Any]]:
    return [_code(f"{ID}{prefix}{notation}")] if notation else []


def _bodies(kind: str, one: Json) -> list[dict[str, Any]]:
    if kind == "statistics":
        words = "; ".join(filter(None, (describe(one), circumstances(one))))
        slots = {"ind-": one["indicator"], "unit-": one["unit"], "cmp-": one["comparator"]}
        return [_comment(words), *(code for slot in slots.items() for code in _named(*slot))]
    if kind == "entities":
        return [_comment(f"{one['type']}: {one['name']}"), *_named("", one["id"])]
    if kind == "relations":
        words = f"{one['subject']['quote']} {one['predicate']} {one['object']['quote']}"
        return [_comment(words), _code(FKG + one["predicate"])]
    slot = SAID[kind][1]
    if kind in _CODES:
        return [_comment(f"{slot}: {one[slot] or 'open'}"), *_named(_CODES[kind], one[slot])]
    return [_comment(f"{kind}: {one[slot]}")]


def _pieces(kind: str, one: Json) -> list[Json]:
    """The candidate's own span, then the spans of its slots."""
    if kind == "statistics":
        named = [one[slot]["span"] for slot in ("period", "place", "counted_by", "directed_by") if one[slot]]
        return [piece for piece in (one, one["number"], one["bound"], one["unit_span"], *named) if piece]
    if kind == "relations":
        return [one, one["subject"], one["object"]]
    return [one, one["site"]] if kind == "statuses" else [one]


def _annotations(contract: Json) -> Iterator[dict[str, Any]]:
    """One annotation a candidate or ignored mention, in the text's order."""
    sha256 = contract["text"]["sha256"]
    source = text_iri(sha256)
    text = SourceText(contract["text"]["content"], "", sha256)
    for kind in ("statistics", *SAID):
        for number, one in enumerate(contract[kind]):
            targets = [_target(piece, text, source) for piece in _pieces(kind, one)]
            yield {
                "id": f"urn:fraudkg:{sha256[:12]}:{kind}:{number}",
                "type": "Annotation",
                "motivation": "identifying" if kind == "entities" else "classifying",
                "body": _bodies(kind, one),
                "target": targets if len(targets) > 1 else targets[0],
            }


def write_annotations(contract: Json) -> str:
    """An AnnotationPage as JSON, written one by one: all annotations at once take several times the room."""
    page = {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "id": f"urn:fraudkg:{contract['text']['sha256'][:12]}:page",
        "type": "AnnotationPage",
        "startIndex": 0,
    }
    items = (
        json.dumps(one, ensure_ascii=False, indent=1).replace("\n", "\n  ") for one in _annotations(contract)
    )
    head = json.dumps(page, ensure_ascii=False, indent=1).removesuffix("\n}")
    listed = ",\n  ".join(items)
    return f'{head},\n "items": [\n  {listed}\n ]\n}}\n' if listed else f'{head},\n "items": []\n}}\n'
