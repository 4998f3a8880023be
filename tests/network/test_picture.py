import re
import sys
from itertools import combinations

import networkx as nx
import pyoxigraph as ox
import pytest
from lxml import etree

from fraudkg.errors import OutputError
from fraudkg.network import project
from fraudkg.network.picture import draw, edge_lines, place
from fraudkg.network.projections import names
from fraudkg.terms import ID


@pytest.mark.parametrize("projection", names())
def test_no_two_nodes_or_labels_overlap(store: ox.Store, projection: str) -> None:
    nodes = place(project(store, projection))
    assert not any(one.frame.meets(two.frame) for one, two in combinations(nodes.values(), 2))


def test_every_label_is_there_whole(store: ox.Store) -> None:
    graph = project(store)
    for name, node in place(graph).items():
        assert " ".join(node.lines) == graph.nodes[name]["label"]


def test_a_label_fits_its_frame(store: ox.Store) -> None:
    from matplotlib.font_manager import FontProperties  # noqa: PLC0415  # an extra
    from matplotlib.textpath import TextPath  # noqa: PLC0415  # an extra

    font = FontProperties(family="DejaVu Sans")
    for node in place(project(store, "claims")).values():
        for line in node.lines:
            assert TextPath((0, 0), line, size=8, prop=font).get_extents().width <= node.frame.width


@pytest.mark.parametrize(("form", "head"), [("svg", b"<?xml"), ("png", b"\x89PNG")])
def test_the_same_network_gives_the_same_bytes(store: ox.Store, form: str, head: bytes) -> None:
    graph = project(store, "sites")
    content = draw(graph, form)
    assert content.startswith(head)
    assert content == draw(project(store, "sites"), form)
    assert b"<dc:date>" not in content


def test_a_label_in_a_script_without_a_font_is_no_failure() -> None:
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    graph.add_node("a", label="虚构园区", kind="site")
    assert draw(graph, "png")


def test_claims_of_one_tie_are_one_line(store: ox.Store) -> None:
    lines = [line for line in edge_lines(project(store)) if line.target == ID + "country-aaa"]
    assert [line.label for line in lines] == ["has party"]


def test_lines_between_the_same_two_bend_apart() -> None:
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    graph.add_edge("a", "b", label="established")
    graph.add_edge("b", "a", label="has party")
    assert len({line.bend for line in edge_lines(graph)}) == 2


def test_another_format_is_refused(store: ox.Store) -> None:
    with pytest.raises(OutputError, match=r"end its name in \.svg or \.png"):
        draw(project(store), "gif")


def test_an_empty_network_is_refused() -> None:
    with pytest.raises(OutputError, match="empty"):
        draw(nx.MultiDiGraph(), "svg")


def test_without_matplotlib_the_extra_is_named(store: ox.Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "matplotlib", None)
    with pytest.raises(OutputError, match=r"fraudkg\[picture\]"):
        draw(project(store), "svg")


def picture(label: str) -> bytes:
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    graph.add_node("x:a", label=label, kind="site")
    graph.add_node("x:b", label=label, kind="site")
    graph.add_edge("x:a", "x:b", key="k", label=label, modality="done")
    return draw(graph, "svg")


@pytest.mark.parametrize("label", ["red \x1b[31m\x07", "a\nb\tc", ""])
def test_any_label_makes_a_picture_that_can_be_read(label: str) -> None:
    etree.fromstring(picture(label))


@pytest.mark.parametrize("label", ["from $5 to $6", r"$\frac{$"])
def test_dollar_signs_are_no_mathematics(label: str) -> None:
    def glyphs(svg: bytes) -> set[bytes]:
        return set(re.findall(rb'href="#(DejaVuSans-[0-9a-f]+)"', svg))

    assert glyphs(picture("$")) <= glyphs(picture(label))
