"""Reading many documents; all texts are made up."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.extract.stages import reader

from fraudkg.extract.document import Document
from fraudkg.extract.reader import Reader
from fraudkg.extract.remembered import TOGETHER
from fraudkg.resources import resource

DOCUMENTS = [
    Document("Police arrested 5 suspects in Hull.", "en"),
    Document("警方抓获嫌疑人7名。", "zh-hans"),
    Document("Police seized 12 phones and froze\n$3 million. 500 \u00adcalls were made.", "en"),
    Document("", "en"),
    Document("警察は3人を逮捕した。", "ja"),
]


def test_documents_read_together_state_what_each_states_alone() -> None:
    some = reader()
    assert list(some.read_all(DOCUMENTS)) == [some.read(one) for one in DOCUMENTS]


def test_no_more_documents_are_taken_than_are_read_together() -> None:
    taken = []

    def documents() -> Iterator[Document]:
        for number in range(3 * TOGETHER):
            taken.append(number)
            yield DOCUMENTS[number % 2]

    readings = reader().read_all(documents())
    assert [one.quantity.value for one in next(readings).statistics] == [5]
    assert len(taken) == TOGETHER
    assert len(list(readings)) == 3 * TOGETHER - 1


def test_nothing_to_read() -> None:
    assert list(reader().read_all([])) == []


def test_readers_share_what_they_read_until_a_file_changes(tmp_path: Path) -> None:
    lexicon, reference = [resource("data/lexicon"), tmp_path], [resource("data/reference")]
    first, second = (Reader(lexicon, reference).figures("en") for _ in range(2))
    assert all(one is other for one, other in zip(first, second, strict=True))
    (tmp_path / "marks.yaml").write_text("# made up\n[]\n", "utf-8")
    assert Reader(lexicon, reference).figures("en")[1] is not first[1]


@pytest.mark.parametrize(
    ("text", "expected"),
    [  # all made up
        (
            "In 2025, 12 people were held in Angola. Zambian authorities held 15 people.",
            ["country-ago", "country-zmb"],
        ),
        (
            "Police of 18 countries held 90 men.\n\nIn Angola, they shut 25 centres.\n\nThey seized 45 vans.",
            [None, None, "country-ago", None],
        ),
    ],
)
def test_what_bodies_of_several_countries_did_is_not_all_of_the_one_named(
    text: str, expected: list[str | None]
) -> None:
    reading = reader().read(Document(text, "en", None, "org-interpol"))
    assert [one.place and one.place.id for one in reading.statistics] == expected


@pytest.mark.parametrize(
    ("text", "who", "place"),
    [
        ("Thai and Lao police arrested 5 men.", "Thai and Lao police", None),
        ("Chinese, Thai and Lao authorities held 5 men.", "Chinese, Thai and Lao authorities", None),
        ("Thai law-enforcement agencies held 5 men.", "Thai law-enforcement agencies", "country-tha"),
        # They are two bodies by their own words.
        ("Thai police and Lao police held 5 men.", "Thai police", "country-tha"),
    ],
)
def test_bodies_of_two_countries_act_as_one_and_are_at_home_in_neither(
    text: str, who: str, place: str | None
) -> None:
    [one] = reader().read(Document(text, "en")).statistics
    assert one.counted_by is not None
    assert one.counted_by.words is not None
    assert one.counted_by.words.text == who
    assert (one.place.id if one.place else None) == place
