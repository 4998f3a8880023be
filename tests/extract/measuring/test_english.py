"""English ways to say what a number counts. All sentences here are made up."""

import pytest
from tests.extract.measuring.english import ARRESTED, CHARGED, DEPORTED, DEVICES, LOSSES, codes, measured


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("After the calls 38 people handed over the money.", [None]),
        ("Some 900 workers tried to flee the compound.", [None]),
        ("Arrested were 12 men.", [ARRESTED]),
        ("Also recovered were 30 phones and 4 laptops.", [DEVICES, DEVICES]),
        ("Arrests: 120", [ARRESTED]),
        ("Seized:\n- mobile phones: 125\n- cheque books: 88", [DEVICES, "assets-seized"]),
        ("Suspects arrested - 120", [ARRESTED]),
        ("| Amount refunded | £7,900 |", ["funds-returned"]),
        ("Police nab 52 in raids on the docks.", [ARRESTED]),
        ("The team brought 18 men home.", ["suspects-repatriated"]),
        ("27 arrested individuals spent the night in cells.", [ARRESTED]),
    ],
)
def test_inverted_rows_headlines_and_split_verbs(text: str, expected: list[str]) -> None:
    assert codes(text, expected) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Officers arrested and charged 12 men.", [ARRESTED]),
        ("At least 12 men suspected to be involved in scams were arrested.", [ARRESTED]),
        ("All 8 men linked to two shops were arrested.", [ARRESTED, None]),
        ("The 10 people – nine men and one woman – were arrested.", [ARRESTED, ARRESTED, ARRESTED]),
        ("The 40 people from nine countries were arrested.", [ARRESTED, None]),
        ("The 68 members of two gangs were arrested.", [ARRESTED, None]),
        ("The 68 men belonging to two gangs were arrested.", [ARRESTED, None]),
        ("Two gangs were arrested.", ["gangs-dismantled"]),
        ("On average, 30 men were arrested each month and 20 charged.", [None, None]),
        ("On average, it is quiet; in all, 30 men were arrested.", [ARRESTED]),
        ("Nine men arrested last month were charged.", [CHARGED]),
        ("Nine men arrested last month, police said, were charged.", [ARRESTED]),
        ("Nine of the 29 men arrested last month were charged.", [CHARGED, ARRESTED]),
        ("Nine men arrested and phones were seized.", [ARRESTED]),
        ("Some 40 fraud investigations are currently active.", ["cases-opened"]),
        ("There were 658 cases per 100,000 people.", [None]),
        ("All 59 suspects, including 44 men and 15 women, were arrested.", [ARRESTED] * 3),
        ("Some 2,024 foreigners, including 149 men and 45 women, were deported.", [DEPORTED] * 3),
        ("Some 2,024 foreigners, among them 149 women, have been deported.", [DEPORTED] * 2),
        ("While 76 men were found there, only 44 were arrested.", [None, ARRESTED]),
        ("It is feared that 120,000 people may be arrested.", [None]),
        ("Phones linked to 30 cases were found.", [None]),
        ("A total of 80 people engaged in scams were arrested.", [ARRESTED]),
        ("Some 30 accounts used for laundering were frozen.", ["accounts-frozen"]),
        ("Some 30 phones belonging to 12 men were seized.", [DEVICES, None]),
        ("Some 30 men trapped in compounds were rescued.", ["people-rescued"]),
        ("A batch of 20 suspects was sent back.", ["suspects-repatriated"]),
        ("In May, 90 overseas fraud dens were destroyed.", ["dens-dismantled"]),
        ("91 netted by police in a crackdown", [ARRESTED]),
        ("The third batch, 20 suspects, was sent back.", ["suspects-repatriated"]),
        ("Another group, comprising 20 suspects, was sent back.", ["suspects-repatriated"]),
        ("A batch of 20 suspects, including 12 women, was sent back.", ["suspects-repatriated"] * 2),
        ("Some $5 million of defrauded funds was frozen.", ["funds-stopped"]),
        ("The number of suspects caught in the country has reached 1,500.", [ARRESTED]),
        ("Staff persuaded 52 people not to fall for scams.", ["people-protected"]),
        ("Some 1,200 suspects including 41 women were arrested.", [ARRESTED] * 2),
        ("Police arrested 12 men at once and another 30 in raids.", [ARRESTED] * 2),
        ("Some 62,000 people were indicted for crimes, against more than 67,000 in 2024.", [CHARGED] * 2),
        ("Coercive measures were taken against 120 suspects.", [ARRESTED]),
        ("Procuratorates approved 120 arrests.", ["arrests-approved"]),
        ("497 telecommunications and internet fraud suspects were sent back.", ["suspects-repatriated"]),
        ("Some 68 men belonging to two groups were rounded up.", [ARRESTED, None]),
        (
            "In raids on nine places 12 men were held; the other 75 were nabbed at sea.",
            ["searches-conducted"] + [ARRESTED] * 2,
        ),
        ("A car worth $90,000 was seized.", ["assets-seized"]),
        ("500 under investigation as scams spread", ["suspects-investigated"]),
        ("Staff talked 52 customers out of sending money.", ["people-protected"]),
        ("The judge gave 12 men suspended sentences.", ["persons-sentenced"]),
        ("Prosecutors brought fraud charges against 17 people.", [CHARGED]),
        ("31,000 suspects have been transferred from the border to custody.", ["suspects-repatriated"]),
        ("Two more men were tracked down and arrested.", [ARRESTED]),
        ("The made-up desk took 900 calls and foiled 20 cases.", [None, None]),
        ("Police identified 12 suspects and arrested 9.", ["suspects-identified", ARRESTED]),
        ("Officers raided and shut down 12 call centres.", ["dens-dismantled"]),
        ("Courts sentenced 41 repatriated participants.", ["persons-sentenced"]),
    ],
)
def test_which_verb_is_that_of_the_number(text: str, expected: list[str | None]) -> None:
    assert codes(text, expected) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Officers arrested 90 people. They include 3 ringleaders and 12 callers.", [ARRESTED, None, None]),
        ("Officers arrested 90 people. Of them, 12 were women.", [ARRESTED, ARRESTED]),
        ("Officers arrested 90 people. He said on Friday that the men included 12 youths.", [ARRESTED] * 2),
        ("In the north 9 people were arrested, and in the south 4.", [ARRESTED, None]),
    ],
)
def test_what_was_said_before_goes_on(text: str, expected: list[str | None]) -> None:
    found = codes(text, expected)
    assert [code if wanted else None for code, wanted in zip(found, expected, strict=True)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "Police named 12 men accused of swindling 300 victims.",
        "Police dismantled a gang of 12 people who cheated 300 victims.",
    ],
)
def test_those_who_did_it_are_not_those_it_was_done_to(text: str) -> None:
    assert [one.indicator for one in measured(text)] == [None, "victims"]


def test_things_that_no_unit_stands_for_are_items() -> None:
    measures = measured("The seven land divisions took 40 bottles and 12 tons of paper.")
    assert [one.unit for one in measures] == ["item", "item", None]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Two hundred men turned themselves in to the police of Made-up.", ["suspects-surrendered"]),
        ("Twelve men who had been detained there regained their freedom.", ["people-rescued"]),
        ("As many as 30 wallets were detected and frozen.", ["accounts-frozen"]),
        ("Some 300 men are to be arrested.", [None]),
        ("The 12 men did not surrender.", [None]),
        ("Access to 300 websites was blocked.", ["websites-blocked"]),
    ],
)
def test_the_main_verb_is_found_behind_clauses_and_joints(text: str, expected: list[str | None]) -> None:
    assert codes(text, expected) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Among those arrested are 12 men.", [ARRESTED]),
        ("Made-up shells badly damaged 12 houses.", ["buildings-damaged"]),
        ("Made-up shells have badly damaged 12 blocks.", ["buildings-damaged"]),
        ("The raid was carried out by 40 officers.", ["officers-deployed"]),
        ("There were 12 operations in May.", ["operations-conducted"]),
        ("A reward of $12,000 was offered for each.", ["rewards-offered"]),
        ("Police seized 12 pieces of land.", ["assets-seized"]),
        ("The force locked up 12 men and took down 30 websites.", ["persons-sentenced", "websites-blocked"]),
        ("Police registered 12 cases against them.", ["cases-opened"]),
        ("Police made 30 arrests and registered 12 cases.", ["suspects-arrested", "cases-opened"]),
    ],
)
def test_labels_passives_of_phrases_and_nouns_with_prepositions(
    text: str, expected: list[str | None]
) -> None:
    assert codes(text, expected) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Made-up houses searched: 33; suspects held in custody: 9.", ["searches-conducted", ARRESTED]),
        ("• Buildings destroyed: 18 • Phones confiscated: 31", ["buildings-demolished", DEVICES]),
        ("Some 90 wallets holding coins were frozen.", ["accounts-frozen"]),
    ],
)
def test_rows_sums_and_subjects(text: str, expected: list[str | None]) -> None:
    assert codes(text, expected) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The scheme would have cost them $14 million.", ["losses-prevented"]),
        ("Clerks helped to forestall losses of $72 million.", ["losses-prevented"]),
        ("The office paid out $12 million to victims of the made-up scheme.", ["funds-returned"]),
        ("Some 70 men are believed to be arrested.", [None]),
        ("Money has been sent to 80 people who were cheated.", ["victims"]),
        ("Police seized an £80,000 car.", ["assets-seized"]),
        ("An £80,000 car and £5,000 in cash were seized.", ["assets-seized", "funds-seized"]),
    ],
)
def test_what_stands_around_tells_measures_apart(text: str, expected: list[str | None]) -> None:
    assert codes(text, expected) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The number of suspects arrested in the made-up sweep reached 5,000.", [ARRESTED]),
        ("Arrests reached 5,000.", [ARRESTED]),
        ("The number of victims reached 5,000.", ["victims"]),
        ("The made-up campaign reached 5,000 people.", ["people-reached"]),
        ("Scam reports peaked at 5,500 in July and dropped to 3,300 in May.", ["cases-reported"] * 2),
        ("Losses peaked at $55 million in July before falling to $33 million.", [LOSSES, LOSSES]),
        ("Funds worth of 120 million yuan were involved in the cases.", ["funds-involved"]),
        ("Police held 40 men involved in the scam and seized $5 million.", [ARRESTED, "funds-seized"]),
    ],
)
def test_what_reaches_a_number_is_counted_by_it(text: str, expected: list[str | None]) -> None:
    assert codes(text, expected) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Some 57 people were charged with theft, and over 72 with fraud.", [CHARGED, CHARGED]),
        ("Some 57 people were charged with theft, and 72 phones were seized.", [CHARGED, DEVICES]),
        ("Some 30 men were arrested in Kent, and 20 in Devon.", [ARRESTED, ARRESTED]),
    ],
)
def test_a_verb_that_is_left_out_is_the_one_before(text: str, expected: list[str | None]) -> None:
    assert codes(text, expected) == expected


def test_weights_are_in_no_unit() -> None:
    measures = measured("Customs seized 300 kg of gold and 12 gold bars.")
    assert [one.indicator for one in measures] == ["assets-seized"] * 2
    assert measures[0].unit is None
