"""YAML as people write it: exact numbers, lines, and a clear word on what cannot be read."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fraudkg.claims.checked import hold, read_filled
from fraudkg.claims.yamlfile import line_of, plain, read_yaml
from fraudkg.errors import InputError


def written(folder: Path, data: str | bytes) -> Path:
    path = folder / "made-up.yaml"
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return path


def message(folder: Path, data: str | bytes) -> str:
    with pytest.raises(InputError) as caught:
        read_yaml(written(folder, data))
    return str(caught.value).replace(f"{folder}/", "")


def test_an_anchor_that_is_used_again_is_read_without_a_word(
    tmp_path: Path, recwarn: pytest.WarningsRecorder
) -> None:
    assert plain(read_yaml(written(tmp_path, "a: &x 1\nb: &x 2\nc: *x\n"))) == {"a": 1, "b": 2, "c": 2}
    assert not recwarn


def test_numbers_are_exact_and_dates_are_iso_text(tmp_path: Path) -> None:
    node = read_yaml(
        written(tmp_path, "a: 3.60\nb: 258_000\nc: 2026-01-08\nd: 1e3\ne: [yes, true, ~, '2025']\n")
    )
    assert plain(node) == {
        "a": Decimal("3.60"),
        "b": 258000,
        "c": "2026-01-08",
        "d": 1000,
        "e": ["yes", True, None, "2025"],
    }
    assert [type(value) for value in plain(node).values()] == [Decimal, int, str, int, list]
    assert isinstance(node["c"], date)


def test_a_byte_order_mark_and_windows_line_ends_are_no_matter(tmp_path: Path) -> None:
    assert plain(read_yaml(written(tmp_path, "\ufeffa: 1\r\nb: 2\r\n"))) == {"a": 1, "b": 2}


def test_lines_are_counted_from_one(tmp_path: Path) -> None:
    node = read_yaml(written(tmp_path, "# made up\na:\n  - x\n  - {k: 1}\n"))
    assert (line_of(node), line_of(node, "a"), line_of(node["a"], 1), line_of("x")) == (2, 2, 4, None)


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (
            "a:\n\t- x\n",
            (
                r"made-up.yaml:2: this is not YAML: found character '\t' that cannot start any token; "
                "indent with spaces, not with tabs."
            ),
        ),
        (
            "a: b: c\n",
            (
                "made-up.yaml:1: this is not YAML: mapping values are not allowed here; "
                "mind indentation, colons and quotes."
            ),
        ),
        ("a: 1\na: 2\n", 'made-up.yaml:2: found duplicate key "a"; keep one of the two.'),
        (
            "a: *b\n",
            (
                "made-up.yaml:1: this is not YAML: found undefined alias 'b'; "
                "mind indentation, colons and quotes."
            ),
        ),
        (b"a: \xff", "made-up.yaml: byte 3 is not UTF-8; save the file as UTF-8."),
        (
            b"a\x00b",
            (
                "made-up.yaml: the character U+0000 at offset 1 stands in no YAML text; "
                "save the file as plain text."
            ),
        ),
        (
            "a: !!int made-up\n",
            (
                "made-up.yaml: a value is not what its tag says (invalid literal for int() with base 10: "
                "'made-up'); take the tag out."
            ),
        ),
        (
            "a: !!bool perhaps\n",
            "made-up.yaml: a value is not what its tag says ('perhaps'); take the tag out.",
        ),
        (
            "a: .inf\n",
            "made-up.yaml:1: .inf is not a number to count with; correct the value, or put it in quotes.",
        ),
        (
            "a: 1e99999\n",
            "made-up.yaml:1: 1e99999 is not a number to count with; correct the value, or put it in quotes.",
        ),
        (
            "a: " + "9" * 5000,
            "made-up.yaml:1: the number has too many digits; correct the value, or put it in quotes.",
        ),
        (
            "[" * 1500,
            (
                "made-up.yaml: lists or mappings stand in each other without end; "
                "write them out, without anchors."
            ),
        ),
    ],
    ids=[
        "tab",
        "colon",
        "twice",
        "alias",
        "latin",
        "zero byte",
        "tagged number",
        "tagged truth",
        "infinite",
        "huge",
        "digits",
        "deep",
    ],
)
def test_what_cannot_be_read_has_its_own_message(tmp_path: Path, data: str | bytes, expected: str) -> None:
    assert message(tmp_path, data) == expected


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (
            "id: a\ntitle：编造\nlanguage: en\n",
            ":2: this is not YAML: line 2 has a full-width ：, for",
        ),
        (
            "claims:\n  - key: x\n    quote：y\n    unit: case\n",
            "line 3 has a full-width ：",
        ),
        (
            "claims:\n  - key: x\n　　quote: y\n    unit: z\n",
            "line 3 has a full-width blank",
        ),
        ("claims:\n　- key: x\n", "there is no slot 　- key; it has a full-width blank"),
        ("claims:\n  - {key： x, quote: y}\n", "perhaps key is meant; it has a full-width ："),
        ("title：编造\n", "is no mapping; it has a full-width ："),
    ],
)
def test_a_full_width_sign_is_named_with_its_line(tmp_path: Path, data: str, expected: str) -> None:
    path = tmp_path / "claims.yaml"
    path.write_text(data, "utf-8")
    with pytest.raises(InputError) as caught:
        hold(*read_filled(path, "claims"), path, "claims")
    assert expected in str(caught.value)


def test_a_tag_of_text_or_of_ones_own_is_passed_over(tmp_path: Path) -> None:
    path = tmp_path / "made-up.yaml"
    path.write_text("a: !!str 5\nb: !own words\n", "utf-8")
    assert plain(read_yaml(path)) == {"a": "5", "b": "words"}
    path.write_text("!own words\n", "utf-8")
    assert (plain(read_yaml(path)), line_of(read_yaml(path))) == ("words", None)


def test_anchors_that_multiply_are_refused_at_once(tmp_path: Path) -> None:
    rows = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    rows += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 40)]
    assert message(tmp_path, "\n".join(rows)) == (
        "made-up.yaml: its anchors multiply to more than a million values; "
        "write the values out, without anchors."
    )


def test_a_few_anchors_are_welcome(tmp_path: Path) -> None:
    assert plain(read_yaml(written(tmp_path, "a: &a {x: 1}\nb: *a\nc: {<<: *a, y: 2}\n"))) == {
        "a": {"x": 1},
        "b": {"x": 1},
        "c": {"x": 1, "y": 2},
    }


def test_a_file_that_is_not_there_says_so(tmp_path: Path) -> None:
    with pytest.raises(
        InputError, match=r"none\.yaml: the file cannot be read \(No such file or directory\)"
    ):
        read_yaml(tmp_path / "none.yaml")


@settings(deadline=None, max_examples=150)
@given(st.text(alphabet="ab:-[]{}&*!|>'\"#%@`, \n\t0129.~<?", max_size=40))
def test_any_text_is_read_or_refused(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    path = written(tmp_path_factory.getbasetemp(), text)
    refused: InputError | None = None
    try:
        plain(read_yaml(path))
    except InputError as error:
        refused = error
    assert refused is None or (refused.place.startswith(str(path)) and refused.remedy)


def test_a_day_that_the_calendar_lacks_stays_text(tmp_path: Path) -> None:
    assert plain(read_yaml(written(tmp_path, "a: 2026-02-30\nb: 2026-02-28\n"))) == {
        "a": "2026-02-30",
        "b": "2026-02-28",
    }
