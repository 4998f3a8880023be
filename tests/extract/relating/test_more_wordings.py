"""Further wordings of facts, and sentences that only look like them; all sentences are made up."""

from collections.abc import Callable

import pytest

Fact = tuple[str, str, str]
Facts = Callable[..., set[Fact]]


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
            "The Kenyan police keep deepening law enforcement cooperation with Laos.",
            ("Kenyan police", "cooperatesWith", "Laos"),
        ),
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
            "The FBI, Europol and INTERPOL in Nairobi had worked together.",
            ("FBI", "cooperatesWith", "INTERPOL"),
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
        # Brought home, or handed over after what else happened to them.
        (
            "Kenyan police repatriated 20 fraud suspects from Ghana.",
            ("fraud suspects", "transferredTo", "Kenyan"),
        ),
        (
            "Kenyan police brought 20 fraud suspects back from Ghana.",
            ("fraud suspects", "transferredTo", "Kenyan"),
        ),
        (
            "The ten suspects and related evidence have been handed over to Kenyan police.",
            ("suspects", "transferredTo", "Kenyan police"),
        ),
        (
            "Three leaders of a telecom fraud group have been captured and handed over to Kenyan police.",
            ("leaders", "transferredTo", "Kenyan police"),
        ),
        (
            "Ten suspects were deported from Kenya and handed to the Ghanaian authorities.",
            ("suspects", "transferredTo", "Ghanaian authorities"),
        ),
        (
            "Two planes took 30 Kenyan nationals, most of them men, from Accra to Nairobi.",
            ("Kenyan nationals", "transferredTo", "Nairobi"),
        ),
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
            "The operation was supported by the FBI and Interpol.",
            ("FBI", "cooperatesWith", "Interpol"),
        ),
        (
            "A joint task force, with the support of the FBI, broke up the ring.",
            ("joint task force", "cooperatesWith", "FBI"),
        ),
        ("The FBI issued further guidance with Interpol.", ("FBI", "cooperatesWith", "Interpol")),
        ("The FBI would like to thank Interpol for its support.", ("FBI", "cooperatesWith", "Interpol")),
        ("Kenya and Laos agreed to deepen police cooperation.", ("Kenya", "cooperatesWith", "Laos")),
        ("According to the FBI, it works closely with Interpol.", ("FBI", "cooperatesWith", "Interpol")),
        ("Kenyan police helped Interpol to trace them.", ("Kenyan police", "cooperatesWith", "Interpol")),
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
        ("A plane carrying 130 suspects from Laos landed.", ("suspects", "transferredFrom", "Laos")),
        ("The suspects arrived in Nairobi from Laos.", ("suspects", "transferredFrom", "Laos")),
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
        ("Interpol has been in close contact with the FBI.", ("Interpol", "cooperatesWith", "FBI")),
        ("Interpol and the FBI are cooperating on it.", ("Interpol", "cooperatesWith", "FBI")),
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
        (
            "The FBI, acting on a request from Interpol, held a man.",
            ("FBI", "cooperatesWith", "Interpol"),
        ),
        ("The FBI held ten people after information from Interpol.", ("FBI", "cooperatesWith", "Interpol")),
        ("The case was investigated by the FBI and Interpol.", ("FBI", "cooperatesWith", "Interpol")),
        ("A flat from which the gang ran phone scams was found.", ("flat", "usedFor", "phone scams")),
        ("Ten men conspired to commit wire fraud.", ("men", "suspectedOf", "wire fraud")),
        ("The gang behind the scams was based in Laos.", ("gang", "suspectedIn", "Laos")),
    ],
)
def test_english(facts: Facts, text: str, fact: Fact) -> None:
    assert fact in facts(text)


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("起诉电信网络诈骗罪被告人3人。", ("被告人", "suspectedOf", "电信网络诈骗罪")),
        ("拦阻涉赌诈人员3人。", ("赌诈人员", "suspectedOf", "赌诈")),
        ("打击从事网络诈骗的犯罪嫌疑人。", ("犯罪嫌疑人", "suspectedOf", "网络诈骗")),
        (
            "公安部开展“甲”“乙”专项行动，发起丙区域会战，严打犯罪团伙。",
            ("甲", "targets", "犯罪团伙"),
        ),
        ("开展打击网络诈骗“甲”行动。", ("甲", "respondsTo", "网络诈骗")),
        ("公安部部署开展“甲”行动。", ("公安部", "deployed", "甲")),
        ("警方深化与泰国、老挝等国执法部门合作。", ("警方", "cooperatesWith", "执法部门")),
        ("公安部会同外交部等有关部门整治。", ("公安部", "cooperatesWith", "有关部门")),
        ("河南公安机关与泰国警方密切合作。", ("河南公安机关", "cooperatesWith", "泰国警方")),
        ("警方在缅甸妙瓦底及某某谷、某某山等地捣毁多个窝点。", ("窝点", "locatedIn", "妙瓦底")),
        ("警方拘捕12人，包括2名主脑及骨干成员。", ("12人", "hasRole", "骨干成员")),
        ("诈骗窝点活跃在缅北、老挝等地。", ("窝点", "locatedIn", "老挝")),
    ],
)
def test_chinese(facts: Facts, text: str, fact: Fact) -> None:
    assert fact in facts(text, "zh-hans")


@pytest.mark.parametrize(
    ("text", "language", "predicate"),
    [
        ("Victims who committed money to bank fraud left.", "en", "suspectedOf"),
        ("The Kenyan police met. A raid was mounted elsewhere.", "en", "conducted"),
        ("Ten people were arrested in Nairobi for questioning.", "en", "suspectedOf"),
        ("The suspects are in Kenya.", "en", "nationality"),
        ("Ten men from Kenya, who were rescued by the FBI from fraud gangs, left.", "en", "memberOf"),
        ("“甲”行动中，公安机关打掉犯罪团伙3个。", "zh-hans", "targets"),
        ("解救被骗人员3人。", "zh-hans", "suspectedOf"),
        ("Kenyan police repatriated 20 fraud suspects from Ghana and Uganda.", "en", "nationality"),
        ("Kenyan police repatriated 20 fraud suspects from Kenya to Ghana.", "en", "nationality"),
        ("The operation was supported by Interpol.", "en", "conducted"),
        ("台湾犯罪嫌疑人20名被公安机关押解回国。", "zh-hans", "transferredTo"),
        ("警方联合押送9名疑犯回中国。", "zh-hans", "cooperatesWith"),
        ("国家移民管理局根据泰国警方通报的线索，指导广东省公安机关抓人。", "zh-hans", "cooperatesWith"),
        ("The FBI thanked Interpol for the invitation.", "en", "cooperatesWith"),
        ("The FBI issued guidance to staff dealing with Interpol.", "en", "cooperatesWith"),
        ("Police warned 20 people of fraud.", "en", "suspectedOf"),
        ("Operation Blue Lantern was conducted with the assistance of the FBI.", "en", "conducted"),
        ("Ten men went to Laos for a holiday.", "en", "suspectedIn"),
        ("Ten men took part in a fraud prevention course.", "en", "suspectedOf"),
        ("The gang fled to Laos.", "en", "suspectedIn"),
    ],
)
def test_what_only_looks_like_one(facts: Facts, text: str, language: str, predicate: str) -> None:
    assert predicate not in {found for _, found, _ in facts(text, language)}


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        (
            "Thai police stepped up international law enforcement cooperation with Laos.",
            ("Thai police", "cooperatesWith", "Laos"),
        ),
        (
            "By working closely with the FBI, Thai police held ten men.",
            ("Thai police", "cooperatesWith", "FBI"),
        ),
        (
            "The raid, with the joint efforts of the FBI and Europol, ended a scam.",
            ("raid", "participant", "Europol"),
        ),
        ("Some dens involved in investment fraud were located in Laos.", ("dens", "locatedIn", "Laos")),
        ("In May, ten people were punished for phone scams.", ("people", "suspectedOf", "phone scams")),
        (
            "Ten men are assisting in investigations into their suspected involvement in scams.",
            ("men", "suspectedOf", "scams"),
        ),
    ],
)
def test_of_ministries_and_police(facts: Facts, text: str, fact: Fact) -> None:
    assert fact in facts(text)
