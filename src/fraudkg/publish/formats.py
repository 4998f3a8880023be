"""Every file that a build publishes, as bytes."""

from fraudkg.graph.builder import Built
from fraudkg.graph.dataset import to_nquads
from fraudkg.graph.turtle import to_trig, to_turtle
from fraudkg.publish.jsonld import to_jsonld
from fraudkg.publish.tables import to_csv

HEADER = """fraudkg: what official anti-fraud announcements state, with the characters that say it.
This graph records what was announced, not what happened. Made by `fraudkg build`; do not edit.
Data: CC BY 4.0. The texts quoted here stay their publishers'.
Offsets are half-open and count Unicode code points of the text that oa:hasSource names."""


def rdf_files(built: Built) -> dict[str, bytes]:
    """The graph in four syntaxes, and the table of claims, by file name."""
    union = built.dataset.union()
    return {
        "fraudkg.ttl": to_turtle(union, header=HEADER),
        "fraudkg.trig": to_trig(built.dataset),
        "fraudkg.nq": to_nquads(built.dataset),
        "fraudkg.jsonld": to_jsonld(union),
        "claims.csv": to_csv(union),
    }
