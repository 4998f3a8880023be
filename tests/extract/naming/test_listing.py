"""What is listed: names, what relations speak of, and descriptions that say enough. All texts are made up."""

import pytest

from fraudkg.extract.document import Document
from fraudkg.extract.reader import Reader


def listed(reader: Reader, text: str, language: str = "en") -> set[tuple[str, str]]:
    return {(one.name, one.kind) for one in reader.read(Document(text, language)).entities}


def names(reader: Reader, text: str, language: str = "en") -> set[str]:
    return {name for name, _ in listed(reader, text, language)}


def test_a_description_that_nothing_is_said_of_is_not_listed(reader: Reader) -> None:
    assert names(reader, "Victims told the Anytown Police that criminals had called.") == {"Anytown Police"}


def test_a_description_in_a_relation_is_listed(reader: Reader) -> None:
    assert "fraud groups" in names(reader, "Operation Blue Lantern targeted fraud groups.")


@pytest.mark.parametrize(
    ("text", "one"),
    [
        ("The syndicate rang pensioners for months.", ("syndicate", "criminal-group")),
        (
            "Nine Ruritanian nationals and six Chinese nationals were held.",
            ("Chinese nationals", "person-group"),
        ),
        ("The ringleaders fled by boat.", ("ringleaders", "person-group")),
        ("Many fraudsters call at night. The fraudsters say little.", ("fraudsters", "person-group")),
        ("It is for financial institutions to look twice.", ("financial institutions", "agent-group")),
        ("Callers used WhatsApp and Telegram.", ("Telegram", "outlet")),
        ("Report it on the National Fraud Portal.", ("National Fraud Portal", "mechanism")),
        ("Call the Fraud Prevention Helpline.", ("Fraud Prevention Helpline", "measure")),
        ("The city's cybercrime unit watched.", ("cybercrime unit", "agency")),
        ("A joint task force watched.", ("joint task force", "agency")),
        ("The telecom regulator watched.", ("telecom regulator", "agency")),
        ("It was in the Bangkok Times.", ("Bangkok Times", "outlet")),
        ("LYON, 3 May (Reuters) - Callers were stopped.", ("LYON", "place")),
    ],
)
def test_english_descriptions_and_names(reader: Reader, text: str, one: tuple[str, str]) -> None:
    assert one in listed(reader, text)


@pytest.mark.parametrize(
    ("text", "one"),
    [
        ("警方打掉一个境外诈骗团伙。", ("境外诈骗团伙", "criminal-group")),
        ("犯罪嫌疑人已被抓获。", ("犯罪嫌疑人", "person-group")),
        ("广东、云南等地公安机关抓获12人。", ("广东、云南等地公安机关", "agent-group")),
        ("广东、云南等地公安机关抓获12人。", ("广东", "place")),
        ("大马与新加坡警方抓获12人。", ("大马与新加坡警方", "agency")),
        ("马新警方抓获12人。", ("马新警方", "agent-group")),
        ("民警劝阻潜在受骗群众9人。", ("潜在受骗群众", "person-group")),
        ("当地清查涉诈重点人员3000名。", ("涉诈重点人员", "person-group")),
        ("边检站查获非法入境外籍人员48名。", ("非法入境外籍人员", "person-group")),
        ("團伙專騙大陸地區被害人。", ("被害人", "person-group")),
    ],
)
def test_chinese_descriptions(reader: Reader, text: str, one: tuple[str, str]) -> None:
    assert one in listed(reader, text, "zh-Hans")


def test_chinese_people_need_a_word_that_tells_them_from_others(reader: Reader) -> None:
    assert names(reader, "民警劝阻群众，团伙诈骗群众，人员撤离。", "zh-Hans") == set()


@pytest.mark.parametrize(
    ("text", "one"),
    [
        ("去年全省法院审结案件90件。", ("全省法院", "agent-group")),
        ("青云县法院审结案件9件。", ("青云县法院", "agency")),
        ("烟台市公安机关抓获12人。", ("烟台市公安机关", "agent-group")),
        ("该中心向执法部门移送线索。", ("执法部门", "agent-group")),
    ],
)
def test_bodies_of_one_area_are_one_or_many(reader: Reader, text: str, one: tuple[str, str]) -> None:
    assert one in listed(reader, text, "zh-Hans")


def test_some_words_have_to_be_said_twice(reader: Reader) -> None:
    once = "The scammers denied it."
    assert "scammers" not in names(reader, once)
    assert "scammers" in names(reader, f"{once} Later the scammers confessed.")


def test_the_place_of_victims_is_no_part_of_what_they_are_called(reader: Reader) -> None:
    text = "诈骗泰国受害人3名。受害人均已报案。"
    assert {("泰国", "country"), ("受害人", "person-group")} <= listed(reader, text, "zh-Hans")


def test_each_description_is_listed_at_its_first_mention_only(reader: Reader) -> None:
    entities = reader.read(Document("The syndicate grew. The syndicate fell.", "en")).entities
    assert [one.passage.span.start for one in entities if one.kind == "criminal-group"] == [4]


def test_a_country_in_the_name_of_a_body_is_no_entity_of_its_own(reader: Reader) -> None:
    assert listed(reader, "The Japan Call Dealers Association has warned of calls.") == {
        ("Japan Call Dealers Association", "agency")
    }


def test_hong_kong_is_listed_as_a_place(reader: Reader) -> None:
    assert ("Hong Kong", "place") in listed(reader, "Two men from Hong Kong were held.")


def test_each_place_of_a_list_in_which_was_counted_is_listed(reader: Reader) -> None:
    found = listed(reader, "Police arrested 12 people in Cairville, Elbow Creek and Nowhere.")
    assert {("Cairville", "place"), ("Elbow Creek", "place"), ("Nowhere", "place")} <= found


@pytest.mark.parametrize(
    ("text", "one"),
    [
        ("云南公安机关抓获12人。", ("云南公安机关", "agent-group")),
        ("昆明公安机关抓获12人。", ("昆明公安机关", "agent-group")),
        ("昆明公安抓获12人。", ("昆明公安", "agency")),
    ],
)
def test_the_organs_of_a_province_or_a_city_are_many(reader: Reader, text: str, one: tuple[str, str]) -> None:
    assert one in listed(reader, text, "zh-Hans")


@pytest.mark.parametrize(
    "text",
    ["Ms Jane Park, 30, was charged.", "They charged Min-ho Park.", "Mr Tom Court and Mrs Ann Service wept."],
)
def test_a_person_whose_name_ends_like_one_of_a_site_or_body_is_not_listed(reader: Reader, text: str) -> None:
    assert names(reader, text) == set()


def test_named_buildings_are_sites_after_a_word_of_place(reader: Reader) -> None:
    assert ("Big Oak Towers", "site") in listed(reader, "A flat at Big Oak Towers was searched.")


def test_vietnamese_police_are_named_by_their_area(reader: Reader) -> None:
    found = listed(reader, "Công an tỉnh Đồng Xanh bắt giữ 12 đối tượng.", "vi")
    assert ("Công an tỉnh Đồng Xanh", "agency") in found


@pytest.mark.parametrize(
    ("issuer", "kind"), [("agency-cn-made-up", "place"), ("agency-th-made-up", "country")]
)
def test_a_territory_is_what_its_issuer_speaks_of_it_as(reader: Reader, issuer: str, kind: str) -> None:
    document = Document("Two of them are from Taiwan.", "en", issuer=issuer)
    assert [one.kind for one in reader.read(document).entities] == [kind]
