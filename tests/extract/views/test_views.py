import base64
import io
import json
import re
from html import escape
from html.parser import HTMLParser
from typing import Any

import pytest
from rich.console import Console

from fraudkg.extract.contract import to_json
from fraudkg.extract.views.annotation import write_annotations
from fraudkg.extract.views.page import to_page
from fraudkg.extract.views.pieces import marks, stretches
from fraudkg.extract.views.rows import INFERRED, cells
from fraudkg.extract.views.terminal import show


class _Text(HTMLParser):
    """The text within <article>, as a browser shows it, and every link and anchor of the page."""

    def __init__(self) -> None:
        super().__init__()
        self.text, self.links, self.ids, self._inside = "", set[str](), set[str](), False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        self._inside |= tag == "article"
        self.links |= {str(found["href"])} if tag == "a" else set()
        self.ids |= {str(found["id"])} if "id" in found else set()

    def handle_endtag(self, tag: str) -> None:
        self._inside &= tag != "article"

    def handle_data(self, data: str) -> None:
        self.text += data if self._inside else ""


def test_the_contract_gives_every_span_with_its_characters(contract: dict[str, Any]) -> None:
    content = contract["text"]["content"]

    def walk(node: Any) -> int:
        if isinstance(node, list):
            return sum(map(walk, node))
        if not isinstance(node, dict):
            return 0
        if "start" in node:
            words = node.get("text", node.get("quote"))
            assert content[node["start"] : node["end"]] == words
        return int("start" in node) + sum(map(walk, node.values()))

    assert walk(contract) >= 19
    assert contract["text"]["length"] == len(content)
    assert json.loads(to_json(contract)) == contract


def test_values_are_strings_in_plain_digits(contract: dict[str, Any]) -> None:
    one = contract["statistics"][0]
    assert (one["value"], one["comparator"], one["unit"]) == ("7600", "more-than", "person")
    assert one["period"]["from"] == "2025-01-01"
    assert one["counted_by"]["id"] == one["announced_by"] == "agency-xx-police"


def test_the_page_shows_the_text_unchanged_and_needs_nothing_else(contract: dict[str, Any]) -> None:
    page = to_page(contract, "made <up>")
    read = _Text()
    read.feed(page)
    assert read.text == contract["text"]["content"]
    assert "<b>held" not in page, "the text's own markup stays text"
    assert all(link.startswith("#") and link[1:] in read.ids for link in read.links)
    assert "<script" not in page
    assert "src=" not in page
    assert "made &lt;up&gt;" in page


def _light(colour: str, behind: tuple[float, ...]) -> tuple[float, ...]:
    """The parts of a colour such as `#fd09` laid over what is behind it, each between 0 and 1."""
    *parts, cover = (int(digit, 16) / 15 for digit in colour.ljust(4, "f"))
    return tuple(part * cover + back * (1 - cover) for part, back in zip(parts, behind, strict=True))


def _luminance(parts: tuple[float, ...]) -> float:
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


@pytest.mark.parametrize(("page", "ink"), [((1.0,) * 3, (0.0,) * 3), ((0.07,) * 3, (1.0,) * 3)])
def test_every_colour_of_the_page_can_be_read_by_day_and_by_night(
    contract: dict[str, Any], page: tuple[float, ...], ink: tuple[float, ...]
) -> None:
    """4.5 is the contrast that WCAG 2 asks of text."""
    rules = re.findall(
        r"^\.(\w+) {.*background: #(\w+);(?: color: #(\w+);)?", to_page(contract, "x"), re.MULTILINE
    )
    assert {"number", "open"} <= {name for name, *_ in rules}
    for name, ground, text in rules:
        below = _light(ground, page)
        dark, light = sorted(map(_luminance, (below, _light(text, below) if text else ink)))
        assert (light + 0.05) / (dark + 0.05) >= 4.5, name


def test_the_page_and_the_terminal_name_what_has_no_number(contract: dict[str, Any]) -> None:
    out, page = io.StringIO(), to_page(contract, "made up")
    show(contract, Console(file=out, width=300, highlight=False))
    told = [*contract["relations"], *contract["outcomes"], *contract["statuses"], *contract["narratives"]]
    assert told
    assert all(one["id"] in page for one in told)
    assert all(f"\n{' ' * 9}{one['quote']}" in out.getvalue() for one in told)


def test_the_terminal_shows_text_and_what_it_states(contract: dict[str, Any]) -> None:
    out = io.StringIO()
    show(contract, Console(file=out, width=200, highlight=False))
    shown = out.getvalue()
    assert contract["text"]["content"][:60] in shown
    assert "suspects-arrested" in shown
    assert "> 7,600" in shown
    assert f"\nentity, site\n{' ' * 9}Zorro Park" in shown
    assert f"\nignored, date\n{' ' * 9}2025" in shown
    assert f"\nopen, nothing says what flibs are\n{' ' * 9}33" in shown


def test_what_is_inferred_bears_a_sign_that_is_explained(contract: dict[str, Any]) -> None:
    place = {"id": "country-sgp", "span": None, "rule": "inferred: place-of-home"}
    one = contract["statistics"][0] | {"place": place, "inferred": ["place"]}
    for statistics, is_told in (([one], True), ([one | {"inferred": []}], False)):
        out, read = io.StringIO(), {**contract, "statistics": statistics}
        show(read, Console(file=out, width=200, highlight=False))
        page = to_page(read, "made up")
        assert ("country-sgp * · " in out.getvalue(), "<td>country-sgp *</td>" in page) == (is_told, is_told)
        assert (INFERRED in out.getvalue(), escape(INFERRED) in page) == (is_told, is_told)


def test_the_terminal_says_nothing_of_open_where_all_is_read(contract: dict[str, Any]) -> None:
    out = io.StringIO()
    show({**contract, "open": []}, Console(file=out, width=200, highlight=False))
    assert "\nopen" not in out.getvalue()
    unnamed = contract["statistics"][0] | {"indicator": None, "phrase": ""}
    assert cells(unnamed)[3] == "open"


@pytest.mark.parametrize(
    ("flags", "words"),
    [
        (["change-rise"], "suspects-arrested (a rise)"),
        (["base", "part"], "suspects-arrested (what it is compared with, a part of another figure)"),
        (["made-up"], "suspects-arrested (made-up)"),
    ],
)
def test_flags_stand_in_words_beside_the_measure(
    contract: dict[str, Any], flags: list[str], words: str
) -> None:
    contract["statistics"][0]["flags"] = flags
    out, page = io.StringIO(), to_page(contract, "made up")
    show(contract, Console(file=out, width=300, highlight=False))
    assert f" · {words} · " in out.getvalue()
    assert f"<td>{words}</td>" in page


def test_candidates_of_the_same_words_have_each_their_place_in_the_text(contract: dict[str, Any]) -> None:
    contract["narratives"].append(contract["narratives"][0] | {"id": "c-other"})
    read = _Text()
    read.feed(to_page(contract, "made up"))
    assert {f"in-{one['id']}" for one in contract["narratives"]} < read.ids
    assert read.text == contract["text"]["content"]


def test_the_page_lists_entities_and_what_is_passed_over(contract: dict[str, Any]) -> None:
    page = to_page(contract, "made up")
    assert "<td>entity</td><td>agency</td><td>Made-up Police (agency-xx-police)</td>" in page
    assert "<td>ignored</td><td>date</td><td>2025</td>" in page
    assert "<td>open</td><td>nothing says what flibs are</td><td>33</td>" in page


def test_control_characters_cannot_steer_the_terminal(contract: dict[str, Any]) -> None:
    contract["text"]["content"] = contract["text"]["content"].replace("In 2025", "\x1b[2J\u202ex"[:7])
    out = io.StringIO()
    show(contract, Console(file=out, width=200, highlight=False))
    assert not {"\x1b", "\u202e"} & set(out.getvalue())
    assert "␛" in out.getvalue()


def test_annotations_point_at_what_they_quote(contract: dict[str, Any]) -> None:
    page = json.loads(write_annotations(contract))
    content = contract["text"]["content"]
    selected = 0
    for item in page["items"]:
        targets = item["target"] if isinstance(item["target"], list) else [item["target"]]
        for target in targets:
            position, quote = target["selector"]
            assert content[position["start"] : position["end"]] == quote["exact"]
            assert content[: position["start"]].endswith(quote["prefix"])
            selected += 1
    assert selected >= 15
    assert len({item["id"] for item in page["items"]}) == len(page["items"])
    digest = page["items"][0]["target"][0]["source"].removeprefix("ni:///sha-256;")
    assert base64.urlsafe_b64decode(digest + "=").hex() == contract["text"]["sha256"]


def test_stretches_cover_the_text_once(contract: dict[str, Any]) -> None:
    content = contract["text"]["content"]
    cut = list(stretches(len(content), marks(contract)))
    assert "".join(content[start:end] for start, end, _ in cut) == content


def test_an_annotation_says_all_that_a_row_of_the_page_does(contract: dict[str, Any]) -> None:
    statistic = contract["statistics"][0]
    comment = json.loads(write_annotations(contract))["items"][0]["body"][0]["value"]
    assert comment.startswith("more-than 7600 person, suspects-arrested; period 2025-01-01/2025-12-31; ")
    assert all(cell in comment for cell in cells(statistic)[4:])


def test_days_say_what_they_are_only_where_that_is_unusual(contract: dict[str, Any]) -> None:
    statistic = contract["statistics"][0]
    assert cells(statistic)[4] == "2025-01-01/2025-12-31"
    assert cells(statistic | {"period": {"to": "2026-01-08", "accumulation": "to-date"}})[4] == (
        "../2026-01-08 to-date"
    )


def test_the_page_says_what_there_is_none_of(contract: dict[str, Any]) -> None:
    assert "<p>none</p>" not in to_page(contract, "made up")
    kinds: dict[str, Any] = {kind: [] for kind in ("relations", "outcomes", "statuses", "narratives")}
    assert "narratives</h2>\n<p>none</p>\n" in to_page(contract | kinds, "made up")
