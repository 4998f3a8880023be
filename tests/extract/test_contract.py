"""The published form of a reading is what its JSON Schema says."""

import json
import tracemalloc
from datetime import date

import pytest
from jsonschema import Draft202012Validator
from tests.extract.test_example import example

from fraudkg.extract.contract import schema, to_contract, to_json
from fraudkg.extract.document import Document
from fraudkg.extract.reader import ENGINE, Reader

TEXTS = {
    "en": "Police raided two dens, which were closed. In 2025 more than 7,600 suspects were returned.",
    "zh-hans": "2025年，虚山市公安局破获案件3至5起，捣毁窝点9个，劝阻群众1.2万人次，受骗者数以百计。",
    "th": "จับกุมผู้ต้องหา 5 ราย",
}  # made up


@pytest.fixture(scope="module")
def validator() -> Draft202012Validator:
    Draft202012Validator.check_schema(schema())
    return Draft202012Validator(schema(), format_checker=Draft202012Validator.FORMAT_CHECKER)


@pytest.mark.parametrize("language", TEXTS)
def test_readings_are_of_the_form(reader: Reader, validator: Draft202012Validator, language: str) -> None:
    document = Document(TEXTS[language], language, date(2026, 1, 8), None)
    validator.validate(to_contract(document, reader.read(document), ENGINE))


def test_the_example_is_of_the_form_and_what_is_changed_is_not(
    reader: Reader, validator: Draft202012Validator
) -> None:
    contract = to_contract(example(), reader.read(example()), ENGINE)
    validator.validate(contract)
    for slots in ({"value": "7.6e3"}, {"comparator": "over"}, {"start": -1}, {"more": 1}, {"bound": "about"}):
        broken = json.loads(json.dumps(contract))
        broken["statistics"][0] |= slots
        assert not validator.is_valid(broken), slots


def test_writing_many_figures_takes_little_more_room_than_they_do() -> None:
    contract = {"open": [{"start": at, "end": at + 1, "text": "5"} for at in range(20_000)]}
    tracemalloc.start()
    length = len(to_json(contract))
    assert tracemalloc.get_traced_memory()[1] < 6 * length
    tracemalloc.stop()


def test_a_place_in_words_of_another_sentence_is_inferred(reader: Reader) -> None:
    text = "Two men were sentenced at Northmere Crown Court. Later 5 more were convicted."  # made up
    place = reader.read(Document(text, "en", None, "agency-gb-nca")).statistics[-1].place
    assert place is not None
    assert place.words is not None
    assert (place.words.text, place.rule, place.is_inferred) == (
        "Northmere Crown Court",
        "place-of-court",
        True,
    )
