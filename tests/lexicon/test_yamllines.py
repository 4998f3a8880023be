"""Entries of lexicon files, read with libyaml as the exact reader reads them."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from fraudkg.claims.yamlfile import line_of, plain, read_yaml
from fraudkg.errors import InputError
from fraudkg.lexicon.yamllines import line_below, read_list, read_nodes
from fraudkg.resources import resource


@pytest.mark.parametrize("path", sorted(resource("data/lexicon").rglob("*.yaml")), ids=lambda path: path.stem)
def test_the_lexicon_is_read_as_the_exact_reader_reads_it(path: Path) -> None:
    exact = read_yaml(path)
    lines = [line_of(exact, number) for number in range(len(exact))]
    assert read_list(path) == list(zip(plain(exact), lines, strict=True))
    for (row, node), told in zip(read_nodes(path), exact, strict=True):
        for keys, line in below(told):
            assert line_below(node, row, keys) == line


def below(exact: Any) -> Iterator[tuple[tuple[str | int, ...], int]]:
    """The keys to all lists and mappings below, and the lines of all, as the exact reader knows them."""
    items = exact.items() if isinstance(exact, dict) else enumerate(exact)
    for key, item in items:
        line = line_of(exact, key)
        assert line is not None
        yield (key,), line
        if isinstance(item, (dict, list)):
            yield from (((key, *keys), more) for keys, more in below(item))


def test_anchors_that_multiply_are_refused(tmp_path: Path) -> None:
    rows = ["- a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    rows += [f"  a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 12)]
    path = tmp_path / "words.yaml"
    path.write_text("\n".join(rows))
    with pytest.raises(InputError, match="more than a million values"):
        read_list(path)


def test_on_and_no_are_words(tmp_path: Path) -> None:
    path = tmp_path / "words.yaml"
    path.write_text("- code: made-up\n  en: [on, no, yes, 12, null, ~]\n")
    assert read_list(path) == [({"code": "made-up", "en": ["on", "no", "yes", 12, None, None]}, 1)]


def test_a_key_without_a_value_has_none(tmp_path: Path) -> None:
    path = tmp_path / "words.yaml"
    path.write_text("- code: made-up\n  en:\n  zh-hans: ''\n")
    assert read_list(path) == [({"code": "made-up", "en": None, "zh-hans": ""}, 1)]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("- code: [a", r"words\.yaml:\d: this is not YAML"),
        ("- code: a\n  code: b\n", r"words\.yaml:2: .*code"),
        ("code: a\n", "the file is no list"),
        ("\t- code: a\n", "indent with spaces"),
    ],
)
def test_what_is_wrong_is_told_with_its_line(tmp_path: Path, text: str, message: str) -> None:
    path = tmp_path / "words.yaml"
    path.write_text(text)
    with pytest.raises(InputError, match=message):
        read_list(path)
