"""What is a crime, in lists of charges and elsewhere; all sentences are made up."""

import pytest
from tests.extract.relating.conftest import Fact, Facts, Find, Predicates


@pytest.mark.parametrize(
    ("text", "crimes"),
    [
        (
            "Three men are accused of fraud, running casinos and organising fights.",
            {"fraud", "running casinos", "organising fights"},
        ),
        ("Ten people were charged with forgery of stamps and theft.", {"forgery of stamps", "theft"}),
        ("Two men were held on suspicion of selling cards and of theft.", {"selling cards", "theft"}),
        # What follows a comma alone may tell how it was done.
        ("Three men are accused of fraud, wearing uniforms of the bank.", {"fraud"}),
        ("The FBI charged three men from Nairobi with running a lottery.", {"running a lottery"}),
        ("Two men were held. Each faces two counts of theft.", {"theft"}),
        ("Eight suspects were caught in fraud cases.", {"fraud cases"}),
        ("Courts heard charges against 90 people suspected of cyber crimes.", {"cyber crimes"}),
        ("Prosecutors filed 11 cases against 27 men over commercial crime.", {"commercial crime"}),
        ("Arrest warrants for 27 men over fraud were sought.", {"fraud"}),
        ("Police spoke of scams against 300 people over fees.", set()),
        (
            "Courts jailed nine people for concealing criminal proceeds and misuse of information networks.",
            {"concealing criminal proceeds", "misuse of information networks"},
        ),
        ("Officers arrested ten men in an investigation into theft.", {"theft"}),
        ("The suspects were defrauding savers.", {"defrauding savers"}),
        ("The suspects were charged with laundering $1.7 million.", {"laundering $1.7 million"}),
        ("The gang is suspected of defrauding 300 savers.", {"defrauding 300 savers"}),
        ("Police arrested ten men in a separate bank fraud case.", {"bank fraud"}),
        ("Ten men are accused of theft, wilful idling and bank fraud.", {"theft", "bank fraud"}),
        ("The gang accused of a series of costly thefts has been broken up.", set()),
        # These were only done in, or told of, by somebody else.
        ("Eight suspects were caught in a fraud crackdown.", set()),
        ("Six men are charged with a series of thefts.", set()),
        ("Six men are accused of being late, of having met and of taking part.", set()),
        ("Six men are accused of renting rooms with which nobody deals.", set()),
        ("Six men are charged with two counts of theft.", {"theft"}),
    ],
)
def test_a_list_of_charges_tells_deeds_and_offences(text: str, crimes: set[str], facts: Facts) -> None:
    assert {thing for _, predicate, thing in facts(text) if predicate == "suspectedOf"} == crimes


@pytest.mark.parametrize(
    ("text", "language", "predicate"),
    [
        ("Ten men took part in a fraud prevention course.", "en", "suspectedOf"),
    ],
)
def test_what_only_looks_like_one(predicates: Predicates, text: str, language: str, predicate: str) -> None:
    assert predicate not in predicates(text, language)


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("三名被告人均构成虚构罪。", ("被告人", "suspectedOf", "虚构罪")),
        ("法院以虚构罪、洗钱罪对60名被告人定罪。", ("被告人", "suspectedOf", "洗钱罪")),
        ("检察院指控，对7名被告人应当以虚构罪追究刑事责任。", ("被告人", "suspectedOf", "虚构罪")),
    ],
)
def test_traditional_chinese(facts: Facts, text: str, fact: Fact) -> None:
    assert fact in facts(text, "zh-hans")


@pytest.mark.parametrize(
    ("text", "language", "code"),
    [
        ("Seven suspects were charged with money laundering.", "en", "crime-money-laundering"),
        ("Two men were arrested on suspicion of human trafficking.", "en", "crime-human-trafficking"),
        ("抓获涉嫌帮助信息网络犯罪活动罪的嫌疑人5名。", "zh-hans", "crime-cybercrime-aid"),
        ("另有3人涉嫌组织他人偷越国境罪被抓。", "zh-hans", "crime-people-smuggling"),
        ("2名男子涉嫌盗窃罪被抓。", "zh-hans", None),
    ],
)
def test_crimes_and_roles_have_the_codes_that_are_theirs(
    find: Find, text: str, language: str, code: str | None
) -> None:
    assert [one.object.id for one in find(text, language)] == [code]
