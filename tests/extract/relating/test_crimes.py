"""The lists of what people are charged with; all sentences are made up."""

import pytest
from tests.extract.relating.conftest import Facts


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
