"""Korean numbers in words, which only what they count tells from other words; all texts are made up."""

from pathlib import Path

import pytest

from fraudkg.extract.document import Document
from fraudkg.extract.grammar.quantities import Quantities
from fraudkg.extract.numbers import find_numbers
from fraudkg.extract.numbers.counters import counters
from fraudkg.extract.numbers.languages import begin, reader
from fraudkg.resources import resource

BUNDLED = [resource("data/lexicon")]
REFERENCE = [resource("data/reference")]
QUANTITIES = Quantities(BUNDLED, REFERENCE, "ko")


def numbers(text: str) -> list[str]:
    return [one.text for one in find_numbers(text, reader("ko", BUNDLED), begin("ko", BUNDLED))]


@pytest.mark.parametrize("counter", sorted(counters("ko", BUNDLED)))
def test_a_number_in_words_is_read_before_every_counter_of_the_lexicon(counter: str) -> None:
    assert numbers(f"경찰은 열다섯 {counter} 압수") == ["열다섯"]


@pytest.mark.parametrize("counter", sorted(counters("ko", BUNDLED)))
def test_no_number_in_words_is_lost_in_silence(counter: str) -> None:
    account = QUANTITIES.find(Document(f"경찰은 다섯 {counter} 압수했다.", "ko"), ())
    starts = [one.number.span.start for one in account.quantities]
    starts += [one.passage.span.start for one in account.open]
    starts += [one.passage.span.start for one in account.ignored]
    assert starts == [4]


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("대포폰 다섯 대를 압수", ["다섯"]),
        ("카드 열다섯장이 나왔다", ["열다섯"]),
        ("어선 세 척가량", ["세"]),
        ("두 번의 신고", ["두"]),
        ("사기범 두명과 계좌 세 개를", ["두", "세"]),
        ("두 명의 피해자", ["두"]),
        ("세 개국에서 스무 차례", ["세", "스무"]),
    ],
)
def test_particles_and_hedges_may_follow_the_counter(text: str, read: list[str]) -> None:
    assert numbers(text) == read


@pytest.mark.parametrize(
    "text",
    [
        "한국 경찰이 두고 갔다",
        "젊은 세대가 한동안 열대 지방에",
        "한인 단체와 한 회사",
        "다시 한 번 당부하며 두 번째 회의",
        "두 장관과 두 회의",
        "두 대학이 세 대도시와 두 대만인을",
        "두 명의로 개설하고 두 명의 계좌를",
        "세 건물에서 네 개인이",
    ],
)
def test_other_words_that_begin_like_a_number_are_none(text: str) -> None:
    assert numbers(text) == []


def test_a_study_adds_counters(tmp_path: Path) -> None:
    (tmp_path / "units.yaml").write_text("- {code: item, ko: [뭉치]}\n", encoding="utf-8")
    document = Document("경찰은 다섯 뭉치를 압수했다.", "ko")
    assert not QUANTITIES.find(document, ()).quantities
    (found,) = Quantities([*BUNDLED, tmp_path], REFERENCE, "ko").find(document, ()).quantities
    assert (found.number.text, found.unit) == ("다섯", "item")
    # A text of another language has its numerals before them, too.
    (left,) = (
        Quantities([*BUNDLED, tmp_path], REFERENCE, "en").find(Document("He held 두 뭉치.", "en"), ()).open
    )
    assert left.passage.text == "두"
