"""Who takes part in what others lead, by the form of a pattern; all sentences are made up."""

import pytest
from tests.extract.relating.conftest import Fact, Facts, Find, Predicates

DEED, RAID = "Operation Lantern", "raid"


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("The raid was mounted with Kenya and Ghana in July.", ("raid", "participant", "Ghana")),
        ("Raids were carried out in collaboration with the FBI.", ("Raids", "participant", "FBI")),
        ("The raid was mounted in coordination with Europol.", ("raid", "participant", "Europol")),
        (
            "Operation Blue Lantern was conducted with the assistance of the FBI.",
            ("Operation Blue Lantern", "participant", "FBI"),
        ),
        (
            "The raid, with the joint efforts of the FBI and Europol, ended a scam.",
            ("raid", "participant", "Europol"),
        ),
        # A clause between commas parts nothing.
        (
            "The operation, which took place in April, involved the FBI and the Kenyan police.",
            ("operation", "participant", "Kenyan police"),
        ),
    ],
)
def test_who_took_part(facts: Facts, text: str, fact: Fact) -> None:
    assert fact in facts(text)


@pytest.mark.parametrize(
    ("text", "deed", "who"),
    [
        ("The FBI took part in Operation Lantern.", DEED, "FBI"),
        ("The FBI and the Kenyan police have a part in Operation Lantern.", DEED, "Kenyan police"),
        ("The FBI was also involved in the raid.", RAID, "FBI"),
        ("The FBI played a key role in the raid.", RAID, "FBI"),
        ("The FBI supported Operation Lantern.", DEED, "FBI"),
        ("The FBI lent officers to Operation Lantern.", DEED, "FBI"),
        ("Operation Lantern was supported by the FBI and Europol.", DEED, "Europol"),
        ("The Kenyan police led the raid, joined by officers of the FBI.", RAID, "FBI"),
        ("The Kenyan police led the raid, and the FBI supported it.", RAID, "FBI"),
        ("The raid was mounted by the Kenyan police with the support of the FBI.", RAID, "FBI"),
        ("The raid took place with the participation of the FBI.", RAID, "FBI"),
        ("The help made possible the participation of the FBI in the raid.", RAID, "FBI"),
        ("With the participation of the FBI, the raid ended a scam.", RAID, "FBI"),
        ("Supported by the FBI, the raid ended a scam.", RAID, "FBI"),
        ("The FBI assisted the Kenyan police in the raid.", RAID, "FBI"),
        ("Europol provided technical support during the raid.", RAID, "Europol"),
        ("In support of Operation Lantern, the FBI arrested ten men.", DEED, "FBI"),
        ("Also taking part in the raid were the FBI and Europol.", RAID, "Europol"),
        ("Operation Lantern, in which Kenya and Ghana took part, ended.", DEED, "Ghana"),
        ("Operation Lantern, led by the FBI, saw Kenya and Ghana take part.", DEED, "Ghana"),
        ("The countries taking part in Operation Lantern were Kenya, Ghana and Laos.", DEED, "Laos"),
        ("The operation involved the FBI, Europol and the Kenyan police.", "operation", "Europol"),
        ("Operation Lantern brought together the FBI and the Kenyan police.", DEED, "Kenyan police"),
        ("An operation involving officers from Kenya and Ghana ended.", "operation", "Ghana"),
        ("Some 40 FBI agents and 20 Europol officers took part in the raid.", RAID, "FBI"),
        (
            "A total of 35 countries and regions took part in Operation Lantern.",
            DEED,
            "35 countries and regions",
        ),
        ("Sixty-one countries joined Operation Lantern.", DEED, "Sixty-one countries"),
        ("Police of 31 countries took part in Operation Lantern.", DEED, "Police of 31 countries"),
        ("The operation saw involvement from the FBI, Europol and Kenya.", "operation", "Europol"),
        ("Operation Lantern enjoyed the support of Europol.", DEED, "Europol"),
        ("The Kenyan police took part in EMMA 7.", "EMMA 7", "Kenyan police"),
    ],
)
def test_english(facts: Facts, text: str, deed: str, who: str) -> None:
    found = facts(text)
    assert (deed, "participant", who) in found
    assert (who, "conducted", deed) not in found


def test_who_takes_part_in_a_joint_deed_works_with_who_leads_it(facts: Facts) -> None:
    found = facts("The joint operation was led by the FBI and supported by the Kenyan police.")
    assert ("FBI", "cooperatesWith", "Kenyan police") in found


def test_what_is_only_meant_says_so(find: Find) -> None:
    [one] = find("The FBI will take part in Operation Lantern.")
    assert (one.predicate, one.modality) == ("participant", "intended")


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("“晨星”行动由公安部牵头，海南警方参与。", ("晨星", "participant", "海南警方")),
    ],
)
def test_who_took_part_in_chinese(facts: Facts, text: str, fact: Fact) -> None:
    assert fact in facts(text, "zh-hans")


@pytest.mark.parametrize(
    ("text", "deed", "who"),
    [
        ("海南警方参与“晨星”行动。", "晨星", "海南警方"),
        ("海南警方积极投入“晨星”专项行动。", "晨星", "海南警方"),
        ("海南警方派员参加国际刑警组织“晨星”行动。", "晨星", "海南警方"),
        ("海南警方协助江西警方开展“晨星”行动。", "晨星", "海南警方"),
        ("海南警方配合执行“晨星”行动。", "晨星", "海南警方"),
        ("海南警方支持“晨星”行动。", "晨星", "海南警方"),
        ("在海南警方大力协助下，江西警方开展“晨星”行动。", "晨星", "海南警方"),
        ("“晨星”行动得到海南警方的支持。", "晨星", "海南警方"),
        ("由江西警方牵头、海南警方参与的“晨星”行动收官。", "晨星", "海南警方"),
        ("“晨星”行动由江西警方牵头，海南警方积极配合。", "晨星", "海南警方"),
        ("参与“晨星”行动的国家有中国、泰国和老挝。", "晨星", "泰国"),
        ("為配合警政署「晨星行動」，刑事局查獲9人。", "晨星行動", "刑事局"),
        ("警務處參與「晨星行動」，拘捕9人。", "晨星行動", "警務處"),
    ],
)
def test_chinese(facts: Facts, text: str, deed: str, who: str) -> None:
    found = facts(text, "zh-hant" if "動" in text else "zh-hans")
    assert (deed, "participant", who) in found
    assert (who, "conducted", deed) not in found


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The raid was led by the FBI, in which the Kenyan police took part.", "FBI"),
        ("The raid, in which the FBI arrested ten men, ended.", "FBI"),
        ("Europol assisted the FBI in the raid.", "FBI"),
        ("在海南警方协助下，江西警方开展“晨星”行动。", "江西警方"),
        ("海南警方配合江西警方开展“晨星”行动。", "江西警方"),
        ("由江西警方牵头、各窗口配合开展“晨星”行动。", "江西警方"),
        ("由江西警方牵头、海南警方参与的“晨星”行动收官。", "江西警方"),
    ],
)
def test_who_leads_conducts(facts: Facts, text: str, who: str) -> None:
    found = facts(text, "en" if text.isascii() else "zh-hans")
    assert (who, "conducted", RAID if text.isascii() else "晨星") in found
    assert not any(one[1:] == ("participant", who) for one in found)


@pytest.mark.parametrize(
    "text",
    [
        "The FBI supported victims of the raid.",
        "Support for the investigation came from the FBI.",
        "Europol supports Member States in operations against fraud.",
        "The FBI did not take part in the raid.",
        "The suspects joined the scam operation.",
        "Officers who took part in the raid were praised by the FBI.",
        # Whom it is said of is not the deed.
        "The Kenyan police, supported by the FBI, carried out a raid.",
        "With the support of Europol, the Kenyan police conducted a raid.",
        "海南警方未参与“晨星”行动。",
        "海南警方加强协作配合，江西警方开展“晨星”行动。",
        "海南警方支持企业发展，江西警方开展“晨星”行动。",
    ],
)
def test_others_take_no_part(predicates: Predicates, text: str) -> None:
    assert "participant" not in predicates(text, "en" if text.isascii() else "zh-hans")
