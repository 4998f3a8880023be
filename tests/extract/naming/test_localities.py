"""Places and mechanisms by where they stand, such as in a dateline or a list; all sentences are made up."""

import pytest
from tests.extract.naming.finding import named

from fraudkg.extract.document import Document
from fraudkg.extract.reader import Reader

_LEAD = "Police in three towns have closed a call centre that cheated pensioners."


@pytest.mark.parametrize(
    ("text", "kind", "name"),
    [
        # Behind a place, behind a preposition, in a list with its end.
        ("他们逃到老挝青云省，藏在山里。", "place", "青云省"),
        ("警方在青云区、白石县同步收网。", "place", "青云区"),
        ("警方在青云区、白石县同步收网。", "place", "白石县"),
        ("专案组分赴青云、白石两地。", "place", "白石"),
        ("专案组在青云、白石等地走访。", "place", "青云"),
        ("警方进入缅北掸邦第四特区。", "place", "掸邦第四特区"),
        # A county with its level.
        ("其中，麦积区发生的案件最多。", "place", "麦积区"),
        # A town that elsewhere only owns bodies.
        ("警方在大同抓获3人。", "place", "大同"),
        # In a list with places, towns or not, before its end or those that they own.
        ("西安、青云、渭南等地仍有此类犯罪。", "place", "青云"),
        ("在果敢老街及青云、白石河等地设立多个园区。", "place", "白石河"),
        ("分别从大同、阳泉、青云等5家看守所押来。", "place", "青云"),
        ("湖北红叶、青云、湖南等6个重点地区已整治。", "place", "青云"),
        ("分别从大同、阳泉、青云等5家看守所押来。", "place", "阳泉"),
    ],
)
def test_chinese_names_are_found(text: str, kind: str, name: str) -> None:
    assert name in [found for found, _ in named(text, kind, "zh-hans")]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("专案组跑遍中国十二省。", "place"),
        ("中国政府发表声明。", "place"),
        ("民警在辖区走访。", "place"),
        ("嫌疑人是麦积区人。", "place"),
        ("民警在商业区和居民区走访。", "place"),
        ("警方成立“夜莺”专案组。", "mechanism"),
        ("警方打造“快查快打”模式。", "mechanism"),
    ],
)
def test_other_chinese_words_are_none(text: str, kind: str) -> None:
    assert named(text, kind, "zh-hans") == []


@pytest.mark.parametrize(
    ("head", "name"),
    [
        ("Nowherville, 5 July – ", "Nowherville"),
        ("NOWHERVILLE, Sept. 5, 2025 — ", "NOWHERVILLE"),
        ("Upper Nowherville, Jul 5: ", "Upper Nowherville"),
        ("NOWHERVILLE—", "NOWHERVILLE"),
        ("Nowherville, Texas – ", "Nowherville"),
        ("Nowherville (AP) -- ", "Nowherville"),
    ],
)
def test_a_dateline_names_its_town(head: str, name: str) -> None:
    assert (name, None) in named(f"Call centre closed\n\n{head}{_LEAD}", "place")


@pytest.mark.parametrize(
    "head",
    [
        "Since March 7: ",
        "Laptops – ",
        "Press Release, 5 July – ",
        "WARNING – ",
        "(WXYZ) – ",
        "Monday 5 July – ",
    ],
)
def test_other_labels_name_no_town(head: str) -> None:
    assert named(f"Call centre closed\n\n{head}{_LEAD}", "place") == []


def places(reader: Reader, text: str) -> set[str]:
    return {one.name for one in reader.read(Document(text, "en")).entities if one.kind == "place"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Homes were searched in Bangkok, Anyford and Nowherville, and much was found.", "Anyford"),
        ("The men are from Bangkok, Vila de Nowhere, Anyford and Pattaya.", "Vila de Nowhere"),
        ("It hired in three towns (Bangkok, Nowherville, Pattaya).", "Nowherville"),
    ],
)
def test_what_is_enumerated_with_known_places_is_one(reader: Reader, text: str, name: str) -> None:
    assert name in places(reader, text)


@pytest.mark.parametrize(
    "text",
    [
        "Homes were searched in Bangkok, but Anyford and Nowherville waited.",
        "Bangkok, Monday, March was where it began.",
        "They came from Bangkok, Mega Bank and Nowherville.",
    ],
)
def test_other_lists_name_no_places(reader: Reader, text: str) -> None:
    assert places(reader, text) <= {"Bangkok"}
