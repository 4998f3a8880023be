import dataclasses

import pyoxigraph as ox
import pytest

from fraudkg.errors import UnknownTermError
from fraudkg.query.describe import describe, spans_of
from fraudkg.query.nodes import label_of, resolve
from fraudkg.query.page import for_terminal, page
from fraudkg.terms import ID


def test_claim_has_its_statement_with_the_number_marked(made_up: ox.Store) -> None:
    found = describe(made_up, "claim-xx-arrests")
    statement, number = found.spans
    assert (statement.role, statement.start, statement.end) == ("statement", 100, 134)
    assert [statement.text[start:end] for start, end in statement.marks] == ["12"]
    assert (number.role, number.text, number.start, number.end) == ("number", "12", 111, 113)
    assert (statement.before, statement.after) == ("Made up: ", ", says the made-up text")


def test_text_that_is_not_held_marks_a_number_that_stands_once(made_up: ox.Store) -> None:
    statement, _ = spans_of(made_up, ID + "claim-xx-status")
    assert statement.start is None
    assert [statement.text[start:end] for start, end in statement.marks] == ["9"]


def test_place_has_what_is_said_of_it(made_up: ox.Store) -> None:
    found = describe(made_up, "place-xx-alpha-park")
    assert found.label == "Alpha Park (made up)"
    assert found.kinds == ("site",)
    assert [mention.claim for mention in found.mentions] == [ID + "claim-xx-arrests", ID + "claim-xx-status"]
    assert found.mentions[0].roles == ("about",)
    assert found.mentions[0].tellers == ("Agency of Nowhere (made up)",)
    assert [(other.iri, other.roles) for other in found.others] == [
        (ID + "place-xx-beta-city", ("fkg:locatedIn",))
    ]
    names = next(item for item in found.properties if item.label == "rdfs:label")
    assert ("", "阿尔法园 (zh-hans)") in names.values


@pytest.mark.parametrize(
    "word",
    [
        "place-xx-alpha-park",
        "id:place-xx-alpha-park",
        f"<{ID}place-xx-alpha-park>",
        f"{ID}place-xx-alpha-park",
    ],
)
def test_names_of_a_node(made_up: ox.Store, word: str) -> None:
    assert resolve(made_up, word).value == ID + "place-xx-alpha-park"


@pytest.mark.parametrize(
    ("word", "remedy"),
    [
        ("place-xx-alpa-park", "perhaps place-xx-alpha-park or"),
        ("alpha park (made up)", "perhaps place-xx-alpha-park is meant"),
        ("arrests", "perhaps claim-xx-arrests is meant"),
        ("alpha-park", "perhaps place-xx-alpha-park"),
        ("claim-arrests", "perhaps claim-xx-arrests is meant"),
        ("http://example.org/{}", "see fraudkg query --list"),
        ("", "see fraudkg query --list"),
        ("qqqq", "see fraudkg query --list"),
    ],
)
def test_unknown_node(made_up: ox.Store, word: str, remedy: str) -> None:
    with pytest.raises(UnknownTermError) as caught:
        resolve(made_up, word)
    assert remedy in str(caught.value)


def test_label_falls_back_to_the_short_name(made_up: ox.Store) -> None:
    assert label_of(made_up, ID + "release-xx") == "id:release-xx"


def test_page_is_cut_and_says_so(made_up: ox.Store) -> None:
    found = describe(made_up, "place-xx-alpha-park")
    assert "… and 1 more; --all prints them" in page(found, limit=1).plain
    assert "more; --all" not in page(found, limit=None).plain


def test_page_marks_the_number_in_a_terminal(made_up: ox.Store) -> None:
    text = page(describe(made_up, "claim-xx-arrests"), limit=None)
    assert "“A total of 12 people were arrested”" in text.plain
    assert "100 to 134" in text.plain
    assert "\x1b[1;4m12\x1b[0m" in for_terminal(text, 200)


@pytest.mark.parametrize(
    "kind", ["Claim", "Assertion", "Release", "Place", "Agent", "Evidence", "Assessment", "DerivedEdge"]
)
def test_every_kind_of_real_node_has_a_page(real: ox.Store, kind: str) -> None:
    nodes = real.query(
        f"SELECT ?n {{ ?n a/rdfs:subClassOf* fkg:{kind} }} ORDER BY ?n LIMIT 3", prefixes=_PREFIXES
    )
    assert isinstance(nodes, ox.QuerySolutions)
    for solution in nodes:
        node = solution["n"]
        assert isinstance(node, ox.NamedNode)
        assert page(describe(real, node.value), limit=5).plain.startswith(label_of(real, node.value))


def test_every_real_number_is_marked_in_its_statement_or_stands_elsewhere(real: ox.Store) -> None:
    claims = real.query(
        "SELECT ?n { ?n a fkg:StatisticalClaim ; fkg:value ?v } ORDER BY ?n", prefixes=_PREFIXES
    )
    assert isinstance(claims, ox.QuerySolutions)
    for solution in claims:
        claim = solution["n"]
        assert isinstance(claim, ox.NamedNode)
        spans = spans_of(real, claim.value)
        marked = {span.text[start:end] for span in spans for start, end in span.marks}
        assert marked == {span.text for span in spans if span.role == "number"}, claim.value


_PREFIXES = {"fkg": "https://w3id.org/fraudkg/ns#", "rdfs": "http://www.w3.org/2000/01/rdf-schema#"}


@pytest.mark.parametrize(
    ("before", "after", "shown"),
    [
        (
            "artial words before ",
            ", and after wor",
            "…words before “A total of 12 people were arrested”, and after…",
        ),
        ("Title\n\n  In ", ".\n\nNext", "In “A total of 12 people were arrested”."),
        ("前文", "后文", "…前文“A total of 12 people were arrested”后文…"),
        ("", "", " “A total of 12 people were arrested” "),
    ],
)
def test_context_keeps_whole_words_of_the_paragraph(
    made_up: ox.Store, before: str, after: str, shown: str
) -> None:
    found = describe(made_up, "claim-xx-arrests")
    span = dataclasses.replace(found.spans[0], before=before, after=after)
    assert shown in page(dataclasses.replace(found, spans=(span,)), limit=None).plain
