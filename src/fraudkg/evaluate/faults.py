"""What cannot be in a gold text: all faults of a file at once, each with its place and what to do."""

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from fraudkg.claims.days import parse_day
from fraudkg.claims.details import LANGUAGES
from fraudkg.claims.faults import FaultyError
from fraudkg.errors import InputError
from fraudkg.evaluate.codes import Codes
from fraudkg.evaluate.form import ANY, DAY, FORM, HEAD, NAME, NEEDED, QUOTE, SPLITS, Kinds
from fraudkg.evaluate.worth import wrong_value
from fraudkg.nearest import perhaps_meant
from fraudkg.text import Span
from fraudkg.text.readers.language import recognise

_Fault = tuple[str, str]
"""What is wrong, and what to do about it."""
_DIGITS = re.compile(r"\d+")
_ID = re.compile(r"[a-z]+(?:-[a-z0-9]+)+")
_AROUND = 15
_AS_WRITTEN = "write it as docs/gold-texts.md says"


class FaultyGoldError(FaultyError):
    """Gold texts are not as they have to be."""


def places(text: str, words: str) -> tuple[Span, ...]:
    """All places of some words in a text, also those that overlap."""
    found = re.finditer(f"(?=({re.escape(words)}))", text) if words else ()
    return tuple(Span(*match.span(1)) for match in found)


def faults(path: Path, data: Any, lines: Mapping[str, list[int]], codes: Codes) -> Iterator[InputError]:
    """All faults of what a file holds; `lines` are those on which the entries of each of its lists begin."""

    def told(found: Iterable[_Fault], line: int = 0) -> Iterator[InputError]:
        place = f"{path}:{line}" if line else str(path)
        yield from (InputError(problem, place=place, remedy=remedy) for problem, remedy in found)

    if not isinstance(data, dict) or not isinstance(data.get("text"), str):
        yield from told([("this is no gold text", _AS_WRITTEN)])
        return
    yield from told(
        [*_keys(data, HEAD, {*HEAD, *FORM, "source", "restated", "read"}), *_head(path, data, codes)]
    )
    text, spans = data["text"], []
    for name, kinds in FORM.items():
        entries = data.get(name) or []
        if not isinstance(entries, list):
            yield from told([(f"{name} is no list", "begin each entry with `- `")])
            continue
        for entry, line in zip(entries, lines.get(name, ()), strict=True):
            yield from told(_wrong(entry, kinds, NEEDED[name], text, codes), line)
            if name == "statistics" and isinstance(entry, dict):
                yield from told(wrong_value(entry, text, str(data.get("language"))), line)
            if name in {"statistics", "ignored"}:
                spans.append(_span(text, entry))
    # Where a quote is wrong its digits would be told a second time.
    if None not in spans:
        yield from told(_digits(text, [span for span in spans if span]))


def _head(path: Path, data: Mapping[str, Any], codes: Codes) -> Iterator[_Fault]:
    name, split, folder = data.get("id"), data.get("split"), path.parent.name
    if name is not None and name != path.stem:
        yield f"the id is {name}, but the file is {path.name}", "name the file by its id"
    if split is not None and split not in SPLITS:
        yield f"there is no split {split}", f"write {' or '.join(SPLITS)}"
    elif split is not None and folder in SPLITS and split != folder:
        yield f"the split is {split}, but the folder is {folder}", "correct the split, or move the file"
    if data.get("issuer") is not None:
        yield from _name("issuer", data["issuer"], codes)
    if not isinstance(data.get("family", ""), str):
        yield "family is no word", _AS_WRITTEN
    language, looks = data.get("language"), recognise(data["text"]).language
    if language not in (None, *LANGUAGES):
        yield f"there is no language {language}", f"write one of {', '.join(LANGUAGES)}"
    elif language is not None and looks not in {"", language}:
        yield f"the language is {language}, but the text looks like {looks}", "correct one of them"
    if data.get("date") is not None:
        yield from _day("date", data["date"])


def _keys(node: Mapping[str, Any], needed: Iterable[str], known: Iterable[str]) -> Iterator[_Fault]:
    yield from ((f"{key} is missing", _AS_WRITTEN) for key in needed if node.get(key) is None)
    for key in node:
        if key not in known:
            yield f"there is no key {key}", perhaps_meant(str(key), known, "leave it out")


def _wrong(node: Any, kinds: Kinds, needed: Iterable[str], text: str, codes: Codes) -> Iterator[_Fault]:
    """What is wrong with an entry, or with the period or a name inside it."""
    if not isinstance(node, dict):
        yield f"«{node}» is no mapping", "write `key: value` pairs"
        return
    yield from _keys(node, needed, kinds)
    first = next(iter(kinds))
    for key, value in node.items():
        kind = kinds.get(key, ANY)
        if value is None or kind == ANY:
            continue
        if isinstance(kind, Mapping):
            yield from _wrong(value, kind, NEEDED.get(key, ()), text, codes)
        elif kind == QUOTE:
            yield from _quote(text, str(value), node.get("at") if key == first else None)
        elif kind == DAY:
            yield from _day(key, value)
        elif kind == NAME:
            yield from _name(key, value, codes)
        elif problem := codes.problem(kind, value):
            yield problem
    if "vague" in node and str(node["vague"]) not in str(node.get("words")):
        yield f"«{node['vague']}» does not stand in the words", "quote the passage with its vague amount"


def _quote(text: str, words: str, at: Any) -> Iterator[_Fault]:
    count = len(places(text, words))
    if not count:
        yield f"the text does not hold «{words}»", "quote it as it stands there"
    elif at is not None and (not isinstance(at, int) or not 0 < at <= count):
        times = "once" if count == 1 else f"{count} times"
        yield f"`at` is {at}, but the text holds «{words}» {times}", "correct `at`, which counts from 1"


def _name(key: str, value: Any, codes: Codes) -> Iterator[_Fault]:
    if not isinstance(value, str) or not _ID.fullmatch(value):
        yield f"{key} is {value}, which is no id", "write one such as agency-cn-mps, place-cn-yunnan or null"
    elif meant := codes.misspelt(value):
        yield f"there is no place {value}", f"perhaps {meant} is meant"


def _day(key: str, value: Any) -> Iterator[_Fault]:
    try:
        parse_day(value, place="")
    except (TypeError, InputError):
        yield f"{key} is {value}, which is no day", "write it as YYYY-MM-DD"


def _span(text: str, entry: Any) -> Span | None:
    """Where the number or the ignored words of an entry stand; None where that is not said rightly."""
    if not isinstance(entry, dict):
        return None
    found, at = places(text, str(entry.get("number", entry.get("words")))), entry.get("at") or 1
    return found[at - 1] if isinstance(at, int) and 0 < at <= len(found) else None


def _digits(text: str, spans: Iterable[Span]) -> Iterator[_Fault]:
    """Digits that stand in no entry, or in several."""
    owned = list(spans)
    for match in _DIGITS.finditer(text):
        start, end = match.span()
        owners = sum(span.holds(Span(start, end)) for span in owned)
        if owners != 1:
            around = " ".join(text[max(0, start - _AROUND) : end + _AROUND].split())
            where = "neither statistics nor ignored" if not owners else f"{owners} entries"
            yield f"{match[0]} of «{around}» stands in {where}", "give it one entry"
