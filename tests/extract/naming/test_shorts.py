"""Short forms of names. All sentences are made up."""

from tests.extract.naming.finding import named


def test_a_short_form_in_brackets_names_what_stands_before_it() -> None:
    text = "The Made-up Fraud Bureau (MUFB) met. Later the MUFB left."
    assert named(text, "agency") == [("Made-up Fraud Bureau", None), ("MUFB", None), ("MUFB", None)]


def test_a_latin_short_form_names_a_chinese_body_again() -> None:
    text = "虛構市警察局（VPB）今日公布；VPB其後離開。"
    names = [name for name, _ in named(text, "agency", "zh-hant")]
    assert names.count("VPB") == 2


def test_acronyms_keep_their_capitals() -> None:
    assert named("It told us that the US and the FBI agree.", "country") == [("US", "country-usa")]
    assert named("It told us that the US and the FBI agree.", "agency") == [("FBI", "agency-us-fbi")]
    assert named("He paid US$5 and 7 Singapore dollars for turkey.", "country") == []


def test_an_acronym_of_another_country_needs_its_long_form() -> None:
    assert named("The CAD of the bank froze it.", "agency") == [("CAD", None)]
    text = "The Commercial Affairs Department froze it. The CAD said so."
    assert [thing for _, thing in named(text, "agency")] == ["agency-sg-cad", "agency-sg-cad"]
