"""Operations of criminals are none of the police, also when a text speaks of them again. All made up."""

import pytest
from tests.extract.relating.conftest import Facts


@pytest.mark.parametrize(
    "text",
    [
        "A scam operation was based in Riga. The operation was based in Riga.",
        "They ran a money laundering operation. This operation in Riga paid well.",
        "Operation Lantern ended. A call centre operation was found. The operation was based in Riga.",
        "Police searched a flat. The operation in Riga defrauded pensioners.",
    ],
)
def test_what_criminals_ran_is_conducted_nowhere(text: str, facts: Facts) -> None:
    assert not [one for one in facts(text) if one[1] == "conductedIn"]


@pytest.mark.parametrize(
    "text",
    [
        "Police raided flats. The operation was carried out in Riga.",
        "Police found a scam operation. The operation, conducted in Riga, ended on Monday.",
        "A scam operation was found. A joint operation began. The operation was held in Riga.",
        "A scam operation was found. The joint operation was held in Riga.",
    ],
)
def test_what_police_did_about_it_is(text: str, facts: Facts) -> None:
    assert [one for one in facts(text) if one[1:] == ("conductedIn", "Riga")]


def test_the_operation_of_criminals_is_none(facts: Facts) -> None:
    assert facts("Kenyan police closed a scam operation in Ghana and a call centre operation.") == set()


@pytest.mark.parametrize(
    "text",
    [
        "网络犯罪集团化特征凸显。",
    ],
)
def test_chinese_words_for_nobody_in_particular(facts: Facts, text: str) -> None:
    assert facts(text, "zh-hans") == set()
