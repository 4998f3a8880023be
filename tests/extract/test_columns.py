"""Tables and lists, whose heads say what their figures count. All texts are made up."""

from collections.abc import Callable

import pytest
from tests.extract.conftest import Read

from fraudkg.extract.columns import column_head, is_scaled
from fraudkg.extract.document import Document
from fraudkg.text import Span

TABLE = """Police results

| Year | Gross loss | Arrests |
| --- | --- | --- |
| 2023 | $198 million | 27 |
| 2022 | $183 million | 14 |

The year had 365 days.
"""


@pytest.mark.parametrize(
    ("words", "head"),
    [("198", "Gross loss"), ("183", "Gross loss"), ("27", "Arrests"), ("14", "Arrests"), ("365", None)],
)
def test_a_cell_is_headed_by_the_topmost_of_its_column(words: str, head: str | None) -> None:
    span = column_head(Document(TABLE, "en"), TABLE.index(words))
    assert (TABLE[span.start : span.end].strip() if span else None) == head


TABBED = """Reported fraud, made up
Kind\tCases 2024\tCases 2025\tLosses 2025 (£ million)
Parrot fraud\t812\t934\t14.2
Total\t1,315\t1,362\tRM 9.2
"""


@pytest.mark.parametrize(
    ("words", "head"),
    [
        ("812", "Cases 2024"),
        ("1,315", "Cases 2024"),
        ("1,362", "Cases 2025"),
        ("14.2", "Losses 2025 (£ million)"),
        ("9.2", None),
    ],
)
def test_tabs_part_cells_where_a_label_opens_the_row_and_the_figure_its_cell(
    words: str, head: str | None
) -> None:
    span = column_head(Document(TABBED, "en"), TABBED.index(words))
    assert (TABBED[span.start : span.end] if span else None) == head


@pytest.mark.parametrize("mark", ["•", "-", "1.", "(2)"])
def test_a_tab_behind_a_bullet_or_a_number_parts_no_cells(mark: str) -> None:
    text = f"{mark}\tArrests\n{mark}\t12 phones"
    assert column_head(Document(text, "en"), text.index("12 ")) is None


@pytest.mark.parametrize(
    ("head", "is_so"),
    [
        ("Losses (£ million)", True),
        ("Losses (£m)", True),
        ("Cases (thousand)", True),
        ("Cases in Group M", False),
        ("Losses (£)", False),
        ("财损（万元）", True),
        ("受理件数", False),
    ],
)
def test_a_head_may_have_the_scale_of_its_column(head: str, is_so: bool) -> None:  # noqa: FBT001
    assert is_scaled(Document(head, "en"), Span(0, len(head))) is is_so


LONG = f"loss | gain\n12 | {'x' * 600}"


@pytest.mark.parametrize(
    "text",
    [
        LONG,
        "12 | 13",
        "a | b\n\n12 | 13",
        "1 | 2\n12 | 13",
        "12",
        "| a\n| 12 | b",
        "",
        "|| a\n|12| b",
        "|\n12 |",
    ],
)
def test_without_a_head_of_words_there_is_none(text: str) -> None:
    assert column_head(Document(text, "en"), max(0, text.find("12"))) is None


Codes = Callable[[str, str], list[str | None]]


@pytest.fixture
def codes(read: Read) -> Codes:
    return lambda text, language: [one["indicator"] for one in read(text, language)["statistics"]]


def test_the_head_of_a_column_says_what_is_counted_and_what_has_changed(codes: Codes) -> None:
    chinese = "期間 ｜ 受理件數 ｜ 財損\n今年10月 ｜ 210件 ｜ 4272萬元\n增減 ｜ 減37件 ｜ 減6355萬元\n"
    assert codes(chinese, "zh-hant") == ["cases-reported", "losses-reported"] * 2
    assert codes(TABLE, "en")[:4] == ["losses-reported", "suspects-arrested"] * 2


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("查扣情况\n- 涉案电脑 120余台\n- 手机 1500余台\n", "zh-hans"),
        ("Seized in the raids\n• 120 computers\n• 1,500 phones\n", "en"),
    ],
)
def test_bullets_stand_under_the_line_without_one(text: str, language: str, codes: Codes) -> None:
    assert codes(text, language) == ["devices-seized", "devices-seized"]
