"""What follows from how mentions stand together, whatever the words are; all sentences are made up."""

import pytest
from tests.extract.relating.conftest import Fact, Facts


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        # Behind a dateline or a label a sentence opens again.
        (
            "CAIRVILLE, July 5 — In a raid near here, the Kenyan police arrested ten men.",
            ("Kenyan police", "conducted", "raid"),
        ),
        ("Results: During the raids, the FBI arrested two men.", ("FBI", "conducted", "raids")),
        (
            "Under a new crackdown, the FBI arrested ten men.",
            ("FBI", "conducted", "crackdown"),
        ),
        # The name of a deed is the label of who acts.
        (
            "Operation Grey Parrot: Kenyan police break up scam gang",
            ("Kenyan police", "conducted", "Operation Grey Parrot"),
        ),
        (
            "Operation Grey Parrot: Kenyan police break up scam gang",
            ("Operation Grey Parrot", "targets", "scam gang"),
        ),
        # A gang that is broken up in a deed.
        (
            "In Operation Grey Parrot, the FBI put out of business a loan-shark gang.",
            ("Operation Grey Parrot", "targets", "loan-shark gang"),
        ),
        # A deed is where the site is that it was against.
        ("Two men were held in a raid on a villa in Cairville.", ("raid", "conductedIn", "Cairville")),
        # Things are told of wherever they stand.
        (
            "Nine men were caught in an operation on Monday in Manila.",
            ("operation", "conductedIn", "Manila"),
        ),
        (
            "There were raids in three provinces, among them Cebu and Bohol.",
            ("raids", "conductedIn", "Cebu"),
        ),
        ("An operation of the FBI ended in ten arrests.", ("FBI", "conducted", "operation")),
        # Who tells of its own deeds.
        ("The FBI said on Monday that it had carried out a raid in Manila.", ("FBI", "conducted", "raid")),
        (
            "The Kenyan police said they have launched Operation Grey Parrot.",
            ("Kenyan police", "launched", "Operation Grey Parrot"),
        ),
        # A clause between commas parts nothing.
        (
            "The operation, which took place in April, involved the FBI and the Kenyan police.",
            ("operation", "participant", "Kenyan police"),
        ),
        (
            "The defendants, whose names were kept back, were part of a scam gang.",
            ("defendants", "memberOf", "scam gang"),
        ),
    ],
)
def test_deeds_are_told_of_by_what_stands_around_them(facts: Facts, text: str, fact: Fact) -> None:
    assert fact in facts(text)


@pytest.mark.parametrize(
    "text",
    [
        "Ten men arrested: the FBI praises the Kenyan police",
        "Operation Grey Parrot and Operation Blue Lantern: the FBI looks back",
    ],
)
def test_only_the_name_of_one_deed_is_a_label(facts: Facts, text: str) -> None:
    assert not {fact for fact in facts(text) if fact[1] == "conducted"}


def test_others_who_are_told_something_have_not_done_it(facts: Facts) -> None:
    found = facts("The FBI said the suspects told them they had launched raids.")
    assert not {fact for fact in found if fact[1] == "launched"}


def test_a_gang_that_only_hears_of_a_deed_is_not_its_aim(facts: Facts) -> None:
    text = "The FBI conducted Operation Grey Parrot, a warning to any scam gang."
    assert not {fact for fact in facts(text) if fact[1] == "targets"}


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        (
            "The Kenyan police and the Central Bank of Kenya yesterday traced the money.",
            ("Kenyan police", "cooperatesWith", "Central Bank of Kenya"),
        ),
        ("The FBI and Interpol are already tracing the money.", ("FBI", "cooperatesWith", "Interpol")),
        (
            "The FBI, Interpol and the Kenyan police have together shut three flats.",
            ("FBI", "cooperatesWith", "Kenyan police"),
        ),
        (
            "Ten men were caught by a joint team of the FBI and Interpol.",
            ("FBI", "cooperatesWith", "Interpol"),
        ),
        (
            "Thanks are due to the FBI and the Kenyan police, side by side since May.",
            ("FBI", "cooperatesWith", "Kenyan police"),
        ),
        (
            "The FBI works with immigration officers and with the Kenyan police.",
            ("FBI", "cooperatesWith", "Kenyan police"),
        ),
        (
            "The joint task force worked with the Kenyan police on the case.",
            ("joint task force", "cooperatesWith", "Kenyan police"),
        ),
        (
            "A charter was signed by the FBI and Interpol.",
            ("charter", "hasParty", "FBI"),
        ),
        ("The FBI and Interpol signed the Riverton Charter.", ("Riverton Charter", "hasParty", "Interpol")),
        (
            "The joint task force, set up in May and made up of officers of the FBI and Interpol, met.",
            ("joint task force", "hasParty", "Interpol"),
        ),
        (
            "The joint task force opened with desks for Kenya and Ghana.",
            ("joint task force", "hasParty", "Ghana"),
        ),
        # Of the countries whose bodies act as one, or that send one team.
        ("A joint team from Kenya and Ghana raided the flat.", ("Kenya", "cooperatesWith", "Ghana")),
        (
            "A joint probe by police in Kenya and Ghana led to ten arrests.",
            ("Kenya", "cooperatesWith", "Ghana"),
        ),
        (
            "Ten men were arrested by the FBI and the Kenyan police.",
            ("FBI", "cooperatesWith", "Kenyan police"),
        ),
        (
            "It took a coordinated investigation involving the Kenyan police, Interpol and the FBI.",
            ("Kenyan police", "cooperatesWith", "FBI"),
        ),
        # What a body says of itself and of others.
        (
            "The Kenyan police announced on Monday that, together with the FBI, they had held ten men.",
            ("Kenyan police", "cooperatesWith", "FBI"),
        ),
        (
            "The Kenyan police said it has, along with Interpol, traced the money.",
            ("Kenyan police", "cooperatesWith", "Interpol"),
        ),
        # Who takes part in what is elsewhere called joint.
        (
            'In "Grey Parrot", a joint operation led by the FBI in which Kenya and Ghana take part, 9 fell.',
            ("FBI", "cooperatesWith", "Ghana"),
        ),
    ],
)
def test_bodies_that_one_verb_joins(facts: Facts, text: str, fact: Fact) -> None:
    assert fact in facts(text)


@pytest.mark.parametrize(
    "text",
    [
        "The FBI and the Kenyan police said nothing.",
        "The FBI and the Kenyan police will meet.",
        "Thanks are due to the FBI and the Kenyan police.",
        "The money went from the FBI and the Kenyan police to the victims.",
        "Losses reported by police in Kenya and Ghana rose.",
        "Losses rise in Kenya and Ghana together.",
        "The warning was issued by the FBI and the Kenyan police.",
    ],
)
def test_bodies_that_only_stand_in_one_list(facts: Facts, text: str) -> None:
    assert not {fact for fact in facts(text) if fact[1] == "cooperatesWith"}


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("Ten men were caught in Suzhou, a city in Jiangsu.", ("Suzhou", "locatedIn", "Jiangsu")),
        ("They live opposite Rill district in Cebu.", ("Rill district", "locatedIn", "Cebu")),
        ("They were held in the Rill district of Manila.", ("Rill district", "locatedIn", "Manila")),
        ("They were found in Port Lune, northern Kenya.", ("Port Lune", "locatedIn", "Kenya")),
        # Of the town the reference data knows only the country.
        (
            "Ten men were caught in Poipet, Banteay Meanchey Province, on Monday.",
            ("Poipet", "locatedIn", "Banteay Meanchey Province"),
        ),
        ("Police raided a villa outside Cairville.", ("villa", "locatedIn", "Cairville")),
        ("Three call centres shut down in Cairville.", ("call centres", "locatedIn", "Cairville")),
        ('Police closed a "guesthouse" in Cairville.', ("guesthouse", "locatedIn", "Cairville")),
        (
            "Ten men were charged with online fraud in Kenya and Ghana.",
            ("men", "suspectedIn", "Ghana"),
        ),
    ],
)
def test_places_by_grammar_and_reference_data(facts: Facts, text: str, fact: Fact) -> None:
    assert fact in facts(text)


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        # A dateline.
        ("SUZHOU, 5 May – Courts in Jiangsu sentenced ten men.", ("SUZHOU", "locatedIn", "Jiangsu")),
        # Who answers for a place does not tell where another lies.
        (
            "They were caught in Suzhou, said the Jiangsu police.",
            ("Suzhou", "locatedIn", "Jiangsu"),
        ),
        # Where the ring is, is not where its members are said to have sinned.
        ("Ten members of a fraud ring in Kenya were held.", ("members", "suspectedIn", "Kenya")),
    ],
)
def test_places_of_which_nothing_is_said(facts: Facts, text: str, fact: Fact) -> None:
    assert fact not in facts(text)


def test_a_long_list_of_places_is_no_address(facts: Facts) -> None:
    text = (
        "The raids in Cairville, Elmville, Oakville, Ashville, Pineville, Firville, Larchville, "
        "Yewville, Limeville and Boxville ended."
    )
    assert not {fact for fact in facts(text) if fact[1] == "locatedIn"}


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        (
            "On Monday the Kenyan police raided a villa in Cairville. The raid led to ten arrests.",
            ("Kenyan police", "conducted", "raid"),
        ),
        (
            "On Monday the Kenyan police raided a villa in Cairville. The raid led to ten arrests.",
            ("raid", "conductedIn", "Cairville"),
        ),
        (
            "The FBI has dismantled a phishing ring. Ten men were held. The operation goes on.",
            ("operation", "targets", "phishing ring"),
        ),
    ],
)
def test_a_deed_is_told_by_a_verb_and_spoken_of_again(facts: Facts, text: str, fact: Fact) -> None:
    assert fact in facts(text)


@pytest.mark.parametrize(
    "text",
    [
        # Not what was told before, one of two, or a raid where no house was raided.
        "The Kenyan police raided a villa. A raid elsewhere led to ten arrests.",
        "The Kenyan police raided a villa. The FBI raided a flat. The raid led to ten arrests.",
        "The FBI dismantled a phishing ring. The raid led to ten arrests.",
    ],
)
def test_another_deed_is_not_meant(facts: Facts, text: str) -> None:
    assert not {fact for fact in facts(text) if fact[1] == "conducted"}


def test_those_who_are_counted_by_where_they_are_from(facts: Facts) -> None:
    found = facts("In all 209 foreigners were held, comprising 73 from Kenya and 136 from Ghana.")
    assert ("foreigners", "nationality", "Ghana") in found


def test_buyers_and_pensioners_have_suffered_the_crime(facts: Facts) -> None:
    assert not {fact for fact in facts("The gang cheated Kenyan pensioners.") if fact[1] == "nationality"}
