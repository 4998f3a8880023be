"""Turtle and TriG: other parsers read back what was written, and the bytes do not depend on the order."""

import random
from decimal import Decimal

import pyoxigraph as ox
from hypothesis import given
from hypothesis import strategies as st

from fraudkg.graph.dataset import Dataset, to_nquads
from fraudkg.graph.triples import Triple, number, plain, text, to_triples
from fraudkg.graph.turtle import shorten, to_trig, to_turtle

names = st.from_regex(r"[a-z][a-z0-9-]{0,12}[a-z0-9]", fullmatch=True)
iris = names.map(lambda name: f"<https://w3id.org/fraudkg/id/{name}>")
odd_iris = st.sampled_from(
    [
        "<https://example.org/a.b.>",
        "<https://w3id.org/fraudkg/id/a/b>",
        "<urn:x:1>",
        "<https://w3id.org/fraudkg/ns>",
    ]
)
words = st.text(st.characters(codec="utf-8", exclude_characters="\x00"), max_size=20)
literals = st.one_of(
    words.map(text),
    words.map(lambda word: text(word, "zh-hans")),
    st.integers().map(number),
    st.decimals(allow_nan=False, allow_infinity=False, places=3).map(number),
)
triples = st.lists(st.tuples(iris, iris, st.one_of(iris, odd_iris, literals)), max_size=20)


@given(triples)
def test_another_parser_reads_the_same_triples_from_turtle(given_triples: list[Triple]) -> None:
    written = to_turtle(given_triples)
    read = set(to_triples(ox.parse(written, ox.RdfFormat.TURTLE)))
    assert read == set(map(_normal, given_triples))


def _normal(triple: Triple) -> Triple:
    """As the parser prints the same triple: literals may be escaped in another way."""
    line = " ".join(triple) + " .\n"
    (read,) = to_triples(ox.parse(line.encode(), ox.RdfFormat.N_TRIPLES))
    return read


@given(triples, st.randoms(use_true_random=False))
def test_the_bytes_do_not_depend_on_the_order(given_triples: list[Triple], shuffler: random.Random) -> None:
    shuffled = list(given_triples)
    shuffler.shuffle(shuffled)
    assert to_turtle(shuffled) == to_turtle(given_triples)


@given(triples, triples)
def test_trig_and_nquads_hold_the_same_quads(first: list[Triple], second: list[Triple]) -> None:
    dataset = Dataset()
    dataset.add("release/one", first)
    dataset.add("reference", second)
    trig = {str(quad) for quad in ox.parse(to_trig(dataset), ox.RdfFormat.TRIG)}
    nquads = {str(quad) for quad in ox.parse(to_nquads(dataset), ox.RdfFormat.N_QUADS)}
    assert trig == nquads


@given(words)
def test_a_literal_gives_its_text_back(word: str) -> None:
    assert plain(text(word, "en")) == word


def test_values_are_bare_where_turtle_allows_it() -> None:
    assert shorten(number(7600)) == "7600"
    assert shorten(number(Decimal("2.50"))) == "2.5"
    assert shorten('"2026-01-08"^^<http://www.w3.org/2001/XMLSchema#date>') == '"2026-01-08"^^xsd:date'
    assert shorten("<https://w3id.org/fraudkg/id/a/b>") == "<https://w3id.org/fraudkg/id/a/b>"
