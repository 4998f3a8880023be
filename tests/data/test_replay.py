"""Each bundled claim follows from its words, and no mention of the held text is left over."""

from pathlib import Path

import pyoxigraph
import pytest

from fraudkg.claims.loader import read_release
from fraudkg.claims.model import Release, Statistic
from fraudkg.claims.yamlfile import plain, read_yaml
from fraudkg.extract.numbers import find_numbers
from fraudkg.lexicon.words import Lexicon
from fraudkg.review.evidence.audit import audit, find_ignored
from fraudkg.review.evidence.replay import Replayed, replay_all
from fraudkg.text import SourceText

ROOT = Path(__file__).parents[2]
DATA = ROOT / "data"
NAMES = ("http://www.w3.org/2000/01/rdf-schema#label", "http://www.w3.org/2004/02/skos/core#altLabel")
FOLDERS = sorted(path.parent for path in (DATA / "releases").glob("*/claims.yaml"))
LEXICON = Lexicon.from_folders([DATA / "lexicon"])


def reference_names() -> dict[str, tuple[str, ...]]:
    names: dict[str, tuple[str, ...]] = {}
    for path in sorted((DATA / "reference").glob("*.ttl")):
        for triple in pyoxigraph.parse(path.read_bytes(), format=pyoxigraph.RdfFormat.TURTLE):
            if (
                triple.predicate.value in NAMES
                and isinstance(triple.subject, pyoxigraph.NamedNode)
                and isinstance(triple.object, pyoxigraph.Literal)
            ):
                slug = triple.subject.value.rsplit("/", 1)[-1]
                names[slug] = (*names.get(slug, ()), triple.object.value)
    return names


def text_of(release: Release, folder: Path) -> SourceText | None:
    if release.text_file is None or release.sha256 is None:
        return None
    return SourceText((folder / release.text_file).read_bytes().decode("utf-8"), str(folder), release.sha256)


def replayed(folder: Path) -> tuple[Release, SourceText | None, tuple[Replayed, ...]]:
    release = read_release(folder)
    text = text_of(release, folder)
    return release, text, replay_all(release, text, LEXICON, reference_names())


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_every_claim_follows_from_its_words(folder: Path) -> None:
    release, _, done = replayed(folder)
    assert len(done) == len(release.claims) > 0


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_no_mention_of_a_held_text_is_left_over(folder: Path) -> None:
    release, text, done = replayed(folder)
    if text is None:
        assert release.text_file is None
        return
    found = audit(
        text, [one for claim in done for one in claim.evidence], find_ignored(text, release.ignored)
    )
    assert found.open == ()


def test_the_main_release_has_eight_numbers_with_their_bounds() -> None:
    _, _, done = replayed(DATA / "releases" / "cn-mps-20260108-en-dnyxxg")
    statistics = [(one.claim, one.claim.content) for one in done if isinstance(one.claim.content, Statistic)]
    assert len(statistics) == 8
    kinds = sorted(content.accumulation for _, content in statistics)
    assert kinds == ["period"] * 6 + ["point", "to-date"]
    rounded = {claim.key: content.quantity.rounded_to for claim, content in statistics}
    assert {key: step for key, step in rounded.items() if step} == {
        "calls-intercepted-2025": 100_000_000,
        "cases-solved-2025": 1000,
        "dissuasion-visits-2025": 1000,
        "funds-stopped-2025": 1000,
        "texts-intercepted-2025": 100_000_000,
    }
    assert [claim.key for claim, content in statistics if content.quantity.upper is None] == [
        "suspects-repatriated"
    ]


@pytest.mark.parametrize("name", ["bounds", "units", "accumulation", "periods", "lists"])
def test_lexicon_files_are_sorted_and_give_a_word_to_one_code_only(name: str) -> None:
    rows = plain(read_yaml(DATA / "lexicon" / f"{name}.yaml"))
    order = [(row["code"], row.get("position", "")) for row in rows]
    assert order == sorted(order)
    given: dict[tuple[str, str], str] = {}
    for row in rows:
        for language, words in row.items():
            if not isinstance(words, list):
                continue
            assert words == sorted(set(words), key=lambda word: (word.casefold(), word)), (
                name,
                row["code"],
                language,
            )
            for word in words:
                assert given.setdefault((language, word), row["code"]) == row["code"], (name, word)


def test_the_number_reader_scales_by_the_factors_of_the_lexicon() -> None:
    for row in plain(read_yaml(DATA / "lexicon" / "scales.yaml")):
        for language, words in row.items():
            for word in words if isinstance(words, list) else ():
                figure = f"7 {word}" if language == "en" else f"7{word}"
                assert [number.value for number in find_numbers(figure)] == [7 * row["factor"]], (
                    language,
                    word,
                )
