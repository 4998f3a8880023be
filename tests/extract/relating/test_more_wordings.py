"""Further wordings of facts, and sentences that only look like them; all sentences are made up."""

import pytest
from tests.extract.relating.conftest import Fact, Facts, Predicates


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("The FBI arrested people who committed scams.", ("people", "suspectedOf", "scams")),
        ("The gang is responsible for 300 cases of bank fraud.", ("gang", "suspectedOf", "bank fraud")),
        ("Many scams are run by foreign syndicates.", ("foreign syndicates", "suspectedOf", "scams")),
        (
            "Officers smashed a gang devoted to investment fraud.",
            ("gang", "suspectedOf", "investment fraud"),
        ),
        (
            "The FBI held 20 Kenyan nationals, including five women, who were found engaged in scams.",
            ("Kenyan nationals", "suspectedOf", "scams"),
        ),
        (
            "Ten people were arrested in Nairobi on Monday for duping bank customers.",
            ("people", "suspectedOf", "duping bank customers"),
        ),
        (
            "Ten people were charged with fraud, money laundering and driving badly.",
            ("people", "suspectedOf", "money laundering"),
        ),
        ("Officers held 125 suspects belonging to 10 gangs.", ("suspects", "memberOf", "gangs")),
        ("Three of the suspects are Kenyan.", ("suspects", "nationality", "Kenyan")),
        ("The suspects, all Kenyans, left.", ("suspects", "nationality", "Kenyan")),
        ("Ten men ran romance scams from a flat.", ("flat", "usedFor", "romance scams")),
        ("The flat had been rented to run romance scams.", ("flat", "usedFor", "romance scams")),
        ("They shut a call centre that ran scams.", ("call centre", "usedFor", "scams")),
        ("The gang that ran scams fled.", ("gang", "suspectedOf", "scams")),
        ("The government launched a crackdown.", ("government", "launched", "crackdown")),
        ("The fraud section launched a crackdown.", ("fraud section", "launched", "crackdown")),
        ("Ten men are accused of illegal betting.", ("men", "suspectedOf", "illegal betting")),
        (
            "The raid was mounted jointly with the FBI.",
            ("FBI", "conducted", "raid"),
        ),
        (
            "The FBI mounted operations at 58 sites in Nairobi and 16 towns, among them Kisumu and Mombasa.",
            ("operations", "conductedIn", "Mombasa"),
        ),
        (
            'The FBI ran "Operation Blue Lantern" on Monday under the direction of INTERPOL.',
            ("Operation Blue Lantern", "directedBy", "INTERPOL"),
        ),
        ("The FBI arrested men in raids on two villas in Nairobi.", ("FBI", "conducted", "raids")),
        ("Two of the suspects were ringleaders.", ("suspects", "hasRole", "ringleaders")),
        ("Officers found a Nairobi scam hub.", ("scam hub", "locatedIn", "Nairobi")),
        (
            "The villa, located in Kisumu near the lake, was used for online fraud.",
            ("villa", "usedFor", "online fraud"),
        ),
        (
            "The FBI searched a flat in Port Rill, Upper Province, that served as a hub for bank fraud.",
            ("flat", "usedFor", "bank fraud"),
        ),
        (
            "The gang had rented the villa near Nairobi for online fraud.",
            ("villa", "usedFor", "online fraud"),
        ),
        (
            "The villa was raided on Monday. It was engaged in online fraud.",
            ("villa", "usedFor", "online fraud"),
        ),
        (
            "The Kenyan police and their Thai colleagues mounted a joint raid.",
            ("Thai colleagues", "conducted", "joint raid"),
        ),
        ("The raid against it was carried out by the FBI.", ("FBI", "conducted", "raid")),
        (
            "Six law enforcement agencies, including the FBI and INTERPOL, carried out the raid.",
            ("INTERPOL", "conducted", "raid"),
        ),
        (
            "Officers held two men who are believed to belong to a gang.",
            ("men", "memberOf", "gang"),
        ),
        ("Seven (7) Kenyans between 20 and 30 years old were held.", ("Kenyans", "nationality", "Kenyans")),
        (
            "The FBI dismantled a telecom fraud group operating in northern Kenya.",
            ("telecom fraud group", "suspectedOf", "telecom fraud"),
        ),
        (
            "The gang behind 40 reports, with losses of two million, was located in Nairobi.",
            ("gang", "suspectedIn", "Nairobi"),
        ),
        (
            "The suspects allegedly belong to an online scam network.",
            ("suspects", "memberOf", "online scam network"),
        ),
        # Who works on a deed, and where it was, past what it was aimed at.
        (
            "The FBI and Interpol collaborated on a joint operation in Nairobi.",
            ("Interpol", "conducted", "joint operation"),
        ),
        (
            "The raid involved 40 Kenyan police officers and four Ghanaian officers.",
            ("raid", "participant", "Ghanaian officers"),
        ),
        (
            "The operations, aimed at bank fraud, took place in Nairobi, Accra and Kampala.",
            ("operations", "conductedIn", "Accra"),
        ),
        (
            "Operation Blue Lantern investigates syndicates.",
            ("Operation Blue Lantern", "targets", "syndicates"),
        ),
        (
            "Operation Blue Lantern saw police in 12 towns deal a heavy blow to Black Axe.",
            ("Operation Blue Lantern", "targets", "Black Axe"),
        ),
        (
            "The FBI announced the launch of Operation Blue Lantern.",
            ("FBI", "launched", "Operation Blue Lantern"),
        ),
        (
            "Arrests were made in Kenya and Laos during Operation Blue Lantern.",
            ("Operation Blue Lantern", "conductedIn", "Laos"),
        ),
        (
            "The Scam Alliance, an initiative by the FBI and Interpol, was set up in May.",
            ("Scam Alliance", "hasParty", "Interpol"),
        ),
        (
            "Four men were identified as having facilitated money laundering.",
            ("men", "suspectedOf", "money laundering"),
        ),
        (
            "The gang ran a scam originating from Laos.",
            ("gang", "suspectedIn", "Laos"),
        ),
        ("Police held ringleaders and members of the gang.", ("ringleaders", "memberOf", "gang")),
        (
            "Police launched Operation Blue Lantern. Interpol took part in this global operation.",
            ("Operation Blue Lantern", "participant", "Interpol"),
        ),
        (
            "The gang had set up dens in Laos.",
            ("gang", "suspectedIn", "Laos"),
        ),
        ("Ten men went to Laos to commit fraud.", ("men", "suspectedIn", "Laos")),
        ("Ten men went to Laos to commit fraud.", ("men", "suspectedOf", "fraud")),
        ("Ten men took part in telecom fraud.", ("men", "suspectedOf", "telecom fraud")),
        ("The suspects have confessed to fraud.", ("suspects", "suspectedOf", "fraud")),
        ("A meeting was convened by Interpol.", ("meeting", "heldBy", "Interpol")),
        ("A red notice was issued for the man.", ("red notice", "seeks", "man")),
        (
            "Operation Blue Lantern was conducted with the assistance of the FBI.",
            ("Operation Blue Lantern", "participant", "FBI"),
        ),
        (
            "In Laos, Kenyan police held 20 people during Operation Blue Lantern.",
            ("Operation Blue Lantern", "conductedIn", "Laos"),
        ),
        (
            "Kenyan police held 20 suspects in Operation Blue Lantern.",
            ("Kenyan police", "conducted", "Operation Blue Lantern"),
        ),
        ("Interpol and the FBI have coordinated an operation.", ("operation", "directedBy", "FBI")),
        (
            "Interpol took part in the inquiry and sent an expert to Laos.",
            ("Interpol", "dispatched", "expert"),
        ),
        (
            "The joint mechanism was set up to combat telecom fraud.",
            ("joint mechanism", "respondsTo", "telecom fraud"),
        ),
        ("A flat from which the gang ran phone scams was found.", ("flat", "usedFor", "phone scams")),
        ("Ten men conspired to commit wire fraud.", ("men", "suspectedOf", "wire fraud")),
        ("The gang behind the scams was based in Laos.", ("gang", "suspectedIn", "Laos")),
        (
            "The raid, with the joint efforts of the FBI and Europol, ended a scam.",
            ("raid", "participant", "Europol"),
        ),
        ("The FBI said its raid on a villa followed a complaint.", ("FBI", "conducted", "raid")),
        ("The raid was orchestrated by the FBI.", ("FBI", "deployed", "raid")),
        ("Some dens involved in investment fraud were located in Laos.", ("dens", "locatedIn", "Laos")),
        ("In May, ten people were punished for phone scams.", ("people", "suspectedOf", "phone scams")),
        (
            "Ten men are assisting in investigations into their suspected involvement in scams.",
            ("men", "suspectedOf", "scams"),
        ),
    ],
)
def test_english(facts: Facts, text: str, fact: Fact) -> None:
    assert fact in facts(text)


@pytest.mark.parametrize(
    ("text", "language", "predicate"),
    [
        ("Victims who committed money to bank fraud left.", "en", "suspectedOf"),
        ("The Kenyan police met. A raid was mounted elsewhere.", "en", "conducted"),
        ("Ten people were arrested in Nairobi for questioning.", "en", "suspectedOf"),
        ("The suspects are in Kenya.", "en", "nationality"),
        ("Ten men from Kenya, who were rescued by the FBI from fraud gangs, left.", "en", "memberOf"),
        ("“甲”行动中，群众举报犯罪团伙3个。", "zh-hans", "targets"),
        ("解救被骗人员3人。", "zh-hans", "suspectedOf"),
        ("Kenyan police repatriated 20 fraud suspects from Ghana and Uganda.", "en", "nationality"),
        ("Kenyan police repatriated 20 fraud suspects from Kenya to Ghana.", "en", "nationality"),
        ("The operation was supported by Interpol.", "en", "conducted"),
        ("台湾犯罪嫌疑人20名被公安机关押解回国。", "zh-hans", "transferredTo"),
        ("Police warned 20 people of fraud.", "en", "suspectedOf"),
        ("Operation Blue Lantern was conducted with the assistance of the FBI.", "en", "conducted"),
        ("Ten men went to Laos for a holiday.", "en", "suspectedIn"),
        ("Ten men took part in a fraud prevention course.", "en", "suspectedOf"),
        ("The gang fled to Laos.", "en", "suspectedIn"),
    ],
)
def test_what_only_looks_like_one(predicates: Predicates, text: str, language: str, predicate: str) -> None:
    assert predicate not in predicates(text, language)
