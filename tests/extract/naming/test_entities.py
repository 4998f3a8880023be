"""All sentences are made up."""

import pytest
from tests.extract.naming.finding import find, named
from tests.extract.timing import is_in_proportion


def test_names_of_the_reference_data() -> None:
    text = "The Ministry of Public Security met Interpol in Thailand; KK Park was searched."
    assert [(one.kind, one.id) for one in find(text)] == [
        ("agency", "agency-cn-mps"),
        ("agency", "org-interpol"),
        ("country", "country-tha"),
        ("site", "place-mm-kk-park"),
    ]


@pytest.mark.parametrize(
    ("text", "issuer", "thing"),
    [
        ("A man was held in Eastern Province.", "agency-zm-police", "place-zm-eastern-province"),
        ("A man was held in Eastern Province.", "agency-rw-police", "place-rw-eastern-province"),
        ("Zambia held a man in Eastern Province.", "org-interpol", "place-zm-eastern-province"),
    ],
)
def test_places_of_one_name_are_told_by_the_issuer_or_the_text(
    text: str, issuer: str, thing: str | None
) -> None:
    assert ("Eastern Province", thing) in named(text, "place", issuer=issuer)


def test_each_place_of_a_body_of_several_is_named() -> None:
    found = find("Police of Texas, Georgia and Ohio arrested 12 men.")
    assert {one.id for one in found if one.kind == "place"} == {
        "place-us-texas",
        "place-us-georgia",
        "place-us-ohio",
    }
    assert [one.kind for one in find("Police of Texas arrested 12 men.")] == ["agency"]


@pytest.mark.parametrize(
    ("text", "issuer", "thing"),
    [
        ("5 men were held in Texas, Georgia and Ohio.", None, "place-us-georgia"),
        ("5 men were held in Texas and Georgia.", "org-interpol", "place-us-georgia"),
        ("5 men were held in Armenia, Georgia and Turkey.", "agency-us-fbi", "country-geo"),
        ("5 men were held in Tbilisi, Georgia.", "agency-us-fbi", "country-geo"),
        ("5 men were held in Georgia, as Chicago did.", "org-interpol", "country-geo"),
        ("5 men were held in Georgia.", "agency-us-fbi", "place-us-georgia"),
    ],
)
def test_a_name_of_country_and_place_is_told_by_those_beside_it(
    text: str, issuer: str | None, thing: str
) -> None:
    assert thing in {one.id for one in find(text, issuer=issuer) if one.name == "Georgia"}


@pytest.mark.parametrize(
    ("text", "name", "thing"),
    [
        ("Thai police raided it.", "Thai police", "agency-th-rtp"),
        ("Police in Malaysia raided it.", "Police in Malaysia", "agency-my-rmp"),
        ("The Singaporean police raided it.", "Singaporean police", "agency-sg-spf"),
        ("The Portuguese police raided it.", "Portuguese police", None),
    ],
)
def test_the_police_of_a_country(text: str, name: str, thing: str | None) -> None:
    assert named(text, "agency") == [(name, thing)]
    assert named(text, "country") == ([("Malaysia", "country-mys")] if "Malaysia" in text else [])


def test_two_countries_share_one_word() -> None:
    assert [name for name, _ in named("Cambodian, Thai and Myanmar police met.", "agency")] == [
        "Cambodian police",
        "Thai police",
        "Myanmar police",
    ]
    assert [thing for _, thing in named("Thai and Cambodian police met.", "agency")] == [
        "agency-th-rtp",
        "agency-kh-national-police",
    ]


def test_the_police_of_the_issuer() -> None:
    assert named("The Police seized it.", "agency", issuer="agency-sg-spf") == [("Police", "agency-sg-spf")]
    assert named("The Police seized it.", "agent-group") == [("Police", None)]


@pytest.mark.parametrize(
    ("issuer", "text", "thing"),
    [
        ("agency-jp-made-up", "The National Police Agency met the press.", "agency-jp-npa"),
        ("agency-tw-made-up", "The National Police Agency met the press.", "agency-tw-npa"),
        ("agency-xx-made-up", "The National Police Agency met guests from Japan.", None),
        (None, "The National Police Agency met guests from Japan.", "agency-jp-npa"),
    ],
)
def test_a_body_is_called_without_its_country_at_home(
    issuer: str | None, text: str, thing: str | None
) -> None:
    assert named(text, "agency", issuer=issuer) == [("National Police Agency", thing)]


def test_a_body_that_its_country_owns_is_of_that_country() -> None:
    text = "Vietnam's Ministry of Public Security met Korea’s National Police Agency."
    assert named(text, "agency") == [
        ("Vietnam's Ministry of Public Security", "agency-vn-mps"),
        ("Korea’s National Police Agency", "agency-kr-knpa"),
    ]


@pytest.mark.parametrize(
    ("text", "thing"),
    [
        ("The Serious Fraud Office held 12 men.", "agency-gb-sfo"),
        ("The Serious Fraud Office of the United Kingdom held 12 men.", "agency-gb-sfo"),
        ("The Serious Fraud Office (SFO) of New Zealand held 12 men.", None),
        ("New Zealand’s Serious Fraud Office held 12 men.", None),
    ],
)
def test_a_name_beside_another_country_is_not_that_of_the_body_known(text: str, thing: str | None) -> None:
    assert named(text, "agency")[0] == ("Serious Fraud Office", thing)


def test_a_name_that_many_countries_use_is_the_issuer_s_or_nobody_s() -> None:
    text = "The Anti-Scam Centre froze it."
    assert named(text, "agency", issuer="agency-sg-spf") == [("Anti-Scam Centre", "agency-sg-asc")]
    assert named(text, "agency", issuer="agency-xx-police") == [("Anti-Scam Centre", None)]
    spoken = "The Anti-Scam Centre of Singapore froze it."
    assert ("Anti-Scam Centre", "agency-sg-asc") in named(spoken, "agency", issuer="agency-xx-police")


def test_a_chinese_name_that_is_a_common_noun_is_a_body_s_where_its_country_is_spoken_of() -> None:
    text = "反诈骗中心止付3笔。"
    assert named(text, "agency", "zh-hans", "agency-sg-spf") == [("反诈骗中心", "agency-sg-asc")]
    assert named(text, "agency", "zh-hans", "agency-cn-mps") == [("反诈骗中心", None)]
    assert named(text, "agency", "zh-hans") == [("反诈骗中心", None)]
    assert ("反诈骗中心", "agency-sg-asc") in named("新加坡的" + text, "agency", "zh-hans")


def test_a_county_is_not_the_city_of_its_name() -> None:
    assert ("衡阳县", None) in named("他在衡阳县被捕。", "place", "zh-hans")
    assert ("衡阳", "place-cn-hengyang") in named("他在衡阳被捕。", "place", "zh-hans")


def test_groups_of_agents() -> None:
    text = (
        "Public security organs nationwide and law enforcement agencies from 12 countries "
        "met relevant departments."
    )
    assert named(text, "agent-group") == [
        ("Public security organs nationwide", "group-cn-public-security-organs"),
        ("law enforcement agencies from 12 countries", None),
        ("relevant departments", None),
    ]


@pytest.mark.parametrize(
    ("issuer", "thing"),
    [
        (None, None),
        ("agency-cn-spp", "group-cn-procuratorates"),
        ("agency-us-doj", None),
    ],
)
def test_prosecutors_are_those_of_the_issuer(issuer: str | None, thing: str | None) -> None:
    assert named("Then prosecutors charged five men.", "agent-group", issuer=issuer) == [
        ("prosecutors", thing)
    ]


@pytest.mark.parametrize(
    ("text", "language", "name"),
    [
        (
            "Charged under Section 4 of the Made-up Offences Act 1999, he left.",
            "en",
            "Made-up Offences Act 1999",
        ),
        ('They followed the "Invented Fraud Law" and others.', "en", "Invented Fraud Law"),
        ("He was charged under Law No. 99/1 of 2001 on Monday.", "en", "Law No. 99/1 of 2001"),
        ("It was banned by Executive Order 99001.", "en", "Executive Order 99001"),
        ("依据《虚构诈骗法》处理。", "zh-hans", "虚构诈骗法"),
        ("依照《虚构案件意见》处理。", "zh-hans", "虚构案件意见"),
    ],
)
def test_laws(text: str, language: str, name: str) -> None:
    assert [found for found, _ in named(text, "law", language)] == [name]


def test_places_and_sites_by_their_endings() -> None:
    text = "In Upper Vale Province, in Dell commune and in Quarrytown, near Blue Heron Park, it rained."
    names = ["Upper Vale Province", "Dell commune", "Quarrytown"]
    assert [name for name, _ in named(text, "place")] == names
    assert [name for name, _ in named(text, "site")] == ["Blue Heron Park"]


def test_a_county_in_traditional_characters_is_that_of_the_reference_data() -> None:
    assert named("嘉義縣發生9件詐騙案。", "place", "zh-hant") == [("嘉義縣", "place-tw-chiayi-county")]


def test_a_hyphen_between_two_places_begins_no_text() -> None:
    assert [name for name, _ in named("Men were held in the Mae Sot-Myawaddy area.", "place")] == [
        "Mae Sot",
        "Myawaddy",
    ]


def test_descriptions() -> None:
    text = (
        "Key members of fraud groups and Chinese nationals suspected of telecom fraud "
        "met a special coordination mechanism."
    )
    assert [name for name, _ in named(text, "person-group")] == [
        "Key members of fraud groups",
        "Chinese nationals suspected of telecom fraud",
    ]
    assert [name for name, _ in named(text, "criminal-group")] == ["fraud groups"]
    assert [name for name, _ in named(text, "mechanism")] == ["special coordination mechanism"]
    text = "An Anytown-based ring and the fake-parcel gang fled."
    assert [name for name, _ in named(text, "criminal-group")] == ["Anytown-based ring", "fake-parcel gang"]


@pytest.mark.parametrize(
    ("text", "language", "person"),
    [
        ("The alleged ringleader, surnamed Chen, and Chen Zhi were held in Thailand.", "en", "Chen"),
        ("Mr Tan Ah Kow told the police in Malaysia everything.", "en", "Tan"),
        ("She Zhijiang was returned to China.", "en", "Zhijiang"),
        ("公安机关抓获陈志、佘智江等人。", "zh-hans", "陈志"),
        ("公安机关抓获陈志、佘智江等人。", "zh-hans", "佘智江"),
        ("警視庁は山口花子容疑者と千葉被告を福島県で逮捕した。", "ja", "山口"),
        ("警視庁は山口花子容疑者と千葉被告を福島県で逮捕した。", "ja", "千葉"),
    ],
)
def test_private_persons_are_never_mentioned(text: str, language: str, person: str) -> None:
    found = find(text, language)
    assert found
    assert not any(person in one.name for one in found)
    assert "private-person" not in {one.kind for one in found}


def test_names_inside_longer_words_are_left_alone() -> None:
    assert named("タイプの異なる電話。", "country", "ja") == []
    assert named("이 수단은 다르다.", "country", "ko") == []
    assert named("タイの警察が来た。", "country", "ja") == [("タイ", "country-tha")]


def test_the_police_of_a_prefecture() -> None:
    assert named("神奈川県警と大阪府警察は発表した。", "agency", "ja") == [
        ("神奈川県警", "agency-jp-kanagawa-police"),
        ("大阪府警察", "agency-jp-osaka-police"),
    ]


def test_an_unknown_family_finds_latin_names_and_does_not_fail() -> None:
    assert named("INTERPOL xyzzy", "agency", "xx") == [("INTERPOL", "org-interpol")]


@pytest.mark.parametrize(
    ("piece", "language"), [("A ", "en"), ('"', "en"), ("Operation A ", "en"), ("公安机关、", "zh-hans")]
)
def test_long_input_takes_time_in_proportion(piece: str, language: str) -> None:
    assert is_in_proportion(lambda text: find(text, language), piece, 10_000)
