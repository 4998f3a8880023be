"""Bodies by their form. All sentences are made up."""

import pytest
from tests.extract.naming.finding import named, names_of

from fraudkg.extract.document import Document
from fraudkg.extract.reader import Reader


def test_the_place_before_a_body_is_a_part_of_its_name() -> None:
    text = "The Jakarta Metropolitan Police searched it."
    assert named(text, "agency") == [("Jakarta Metropolitan Police", None)]
    text = "The Busan Metropolitan Police Agency searched it."
    assert named(text, "agency") == [("Busan Metropolitan Police Agency", None)]


@pytest.mark.parametrize(
    "name",
    [
        "Northern Made-up Police Anti-Fraud Wing",
        "Anyshire County Sheriff's Office",
        "Invented Magistrates' Courts",
        "Made-up Enforcement and Coordination Team",
        "Anytown Field Office",
    ],
)
def test_bodies_by_their_endings(name: str) -> None:
    assert (name, None) in named(f"Later the {name} closed it.", "agency")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Chile's Gendarmerie met Peru’s Made-up Police.", ["Gendarmerie", "Made-up Police"]),
        ("The Ministry of Dams, Trade and Roads met.", ["Ministry of Dams, Trade and Roads"]),
        (
            "The Office of Made-up Roads, Anyfirm and the Dam Office met.",
            ["Office of Made-up Roads", "Dam Office"],
        ),
        ("They got an SMS. Made-up Police came.", ["Made-up Police"]),
        ("The Fraud Unit of the Made-up Police met.", ["Fraud Unit", "Made-up Police"]),
        ("The Office of the Made-up Council met.", ["Office of the Made-up Council"]),
        ("The Anti-Economic Crime Unit met.", ["Anti-Economic Crime Unit"]),
    ],
)
def test_a_body_begins_after_its_owner_and_ends_before_another(text: str, names: list[str]) -> None:
    assert [name for name, _ in named(text, "agency")] == names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "They faced a court in the southern Thai town of Anytown.",
            "court in the southern Thai town of Anytown",
        ),
        ("It went to the procuratorate of Anytown.", "procuratorate of Anytown"),
        ("It went to Anytown regional court.", "Anytown regional court"),
        ("The Thai government asked for it.", "Thai government"),
        ("Laos' security ministry asked for it.", "Laos' security ministry"),
        ("The Texas Attorney General asked for it.", "Texas Attorney General"),
        ("The Foreign Ministry asked for it.", "Foreign Ministry"),
    ],
)
def test_bodies_by_whose_they_are(text: str, name: str) -> None:
    assert name in [name for name, _ in named(text, "agency")]


def test_the_police_whose_unit_it_is_are_a_body_of_their_own(reader: Reader) -> None:
    text = "It went to the fraud squad of the Bangkok police. They were charged in court in Bangkok."
    bodies = [one.name for one in reader.read(Document(text, "en")).entities if one.kind == "agency"]
    assert bodies == ["fraud squad", "Bangkok police"]


def test_a_court_of_nowhere_and_a_person_are_no_bodies() -> None:
    assert named("They faced a court on Monday. Attorney General Mr Tom Court said so.", "agency") == []
    assert named("The Deputy Superintendent of Police said so.", "agency") == []
    assert named("A report on Law and Order and the Rule of Law came out.", "law") == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("虚构市公安局反诈支队抓获多人。", "虚构市公安局反诈支队"),
        ("深水埗警區刑事部拘捕多人。", "深水埗警區刑事部"),
        ("臺灣新北地方檢察署起訴多人。", "臺灣新北地方檢察署"),
        ("菲律宾国家调查局解救多人。", "菲律宾国家调查局"),
        ("海淀警方抓获多人。", "海淀警方"),
        ("重庆市第五中级人民法院发放案款。", "重庆市第五中级人民法院"),
        ("此案由山东省临沂市虚山区人民法院审结。", "山东省临沂市虚山区人民法院"),
        ("同时商请香实里虚市公安局协查。", "香实里虚市公安局"),
        ("按照部里统一安排和省公安厅要求办理。", "省公安厅"),
        ("引导取证。平和县检察院追诉8名。", "平和县检察院"),
        ("海南省公安厅指定虚山分局管辖。", "虚山分局"),
        ("专案组由虚关分局和虚河分局抽调。", "虚关分局"),
        ("泰国银行业协会派员常驻。", "泰国银行业协会"),
        ("会同塞尔维亚内务部续签协议。", "塞尔维亚内务部"),
        ("近日农行虚山县支行拦下多笔汇款。", "农行虚山县支行"),
        ("武汉农商银行虚河支行拦下多笔汇款。", "武汉农商银行虚河支行"),
        ("近日虚山农商银行虚河支行拦下多笔汇款。", "虚山农商银行虚河支行"),
        ("由虚山农村信用社报案。", "虚山农村信用社"),
        ("湖北省委政法委召开会议。", "湖北省委政法委"),
        ("由虚山市人民法院宣判。", "虚山市人民法院"),
        ("经审理，灞桥法院宣判此案。", "灞桥法院"),
        ("随后麦积警方收网。", "麦积警方"),
        ("汉台反诈中心提醒群众。", "汉台反诈中心"),
        ("湖北省政府召开会议。", "湖北省政府"),
        ("武汉市人民政府办公室召开会议。", "武汉市人民政府办公室"),
        ("在市委、市政府支持下建成。", "市政府"),
        ("一面会同教育局、市委老干部局等单位。", "市委老干部局"),
        ("第七分局查獲多人。", "第七分局"),
        ("武汉二中院审结多案。", "武汉二中院"),
        ("公安部新闻办公室通报。", "公安部新闻办公室"),
    ],
)
def test_chinese_bodies_by_their_endings(text: str, name: str) -> None:
    assert (name, None) in named(text, "agency", "zh-hans")


@pytest.mark.parametrize(
    "text",
    [
        "要求全省法院严惩。",
        "各分局抓获多人。",
        "在鄰近地區警方協助下。",
        "市委书记出席。",
        "市政府常务会议研究。",
    ],
)
def test_many_chinese_bodies_are_none_by_their_ending(text: str) -> None:
    assert named(text, "agency", "zh-hans") == []


def test_a_local_body_is_not_the_national_one() -> None:
    assert named("Public security organs in Yunnan and other places met.", "agent-group") == [
        ("Public security organs in Yunnan and other places", None)
    ]
    assert [thing for _, thing in named("浙江公安机关抓获多人。", "agent-group", "zh-hans")] == [None]


def test_how_many_places_own_a_body_is_a_part_of_it() -> None:
    found = [name for name, _ in named("公安部组织浙江、安徽2省15市公安机关收网。", "agent-group", "zh-hans")]
    assert found == ["浙江、安徽2省15市公安机关"]


@pytest.mark.parametrize(
    ("text", "language", "name"),
    [
        ("衷心感谢虚构市反诈中心的帮助。", "zh-hans", "虚构市反诈中心"),
        ("接东塔寺派出所报告。", "zh-hans", "东塔寺派出所"),
        ("接東塔寺派出所報告。", "zh-hant", "東塔寺派出所"),
    ],
)
def test_a_verb_at_the_front_is_no_part_of_a_body(text: str, language: str, name: str) -> None:
    assert named(text, "agency", language) == [(name, None)]


def test_what_a_verb_begins_is_no_part_of_a_body() -> None:
    assert ("有关部门", None) in named("重庆警方联合有关部门行动。", "agent-group", "zh-hans")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("据《虚河日报》消息，警方收网。", "虚河日报"),
        ("无锡新闻广播等媒体到场。", "无锡新闻广播"),
        ("来源：武汉晚报", "武汉晚报"),
    ],
)
def test_chinese_outlets_by_their_endings(text: str, name: str) -> None:
    assert named(text, "outlet", "zh-hans") == [(name, None)]
    assert named(text, "place", "zh-hans") == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("It was led by the seven Police Land Divisions.", ["Police Land Divisions"]),
        ("It was led by the Police in three Divisions.", ["Police"]),
        ("Police Raid Scam Units", ["Police"]),
    ],
)
def test_a_word_for_a_body_in_a_longer_name_is_none_by_itself(text: str, names: list[str]) -> None:
    assert [name for name, _ in named(text, "agent-group")] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("It was said by the Executive Director of Police Services.", []),
        ("It was said by the Commissioner of Police.", None),
        ("It was said by the Head of the Cyber Fraud Unit.", ["Cyber Fraud Unit"]),
        ("It was said by the Treasury Inspector General for Tax Administration.", None),
        ("It was led by the Office of the Director of Public Prosecutions Service.", None),
    ],
)
def test_what_somebody_is_is_no_body(text: str, names: list[str] | None) -> None:
    whole = [text.partition(" by the ")[2].rstrip(".")]
    assert [name for name, _ in named(text, "agency")] == (whole if names is None else names)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "The Ministry of Home Affairs, Myanmar Police Force, and China's Ministry of Public Security.",
            ["Ministry of Home Affairs", "Myanmar Police Force", "China's Ministry of Public Security"],
        ),
        ("Police in the eastern province of Ruritania met.", ["Police in the eastern province of Ruritania"]),
        ("Police in Thailand, the Myanmar side and others met.", ["Police in Thailand"]),
        ("The police in Thailand and the FBI met.", ["police in Thailand", "FBI"]),
        ("Police in Laos, the Rill Police Service said, met.", ["Police in Laos", "Rill Police Service"]),
    ],
)
def test_the_agencies_of_a_list_are_several(text: str, names: list[str]) -> None:
    assert names_of(text, "agency") == names


def test_police_of_many_countries_and_acts_on_something() -> None:
    assert names_of(
        "It fell to police of Made-up Sea countries and police of 7 countries.", "agent-group"
    ) == [
        "police of Made-up Sea countries",
        "police of 7 countries",
    ]
    assert names_of("Thai police forces met Thai police.", "agent-group") == ["Thai police forces"]
    assert names_of("He broke the Act on the Refund of Victims.", "law") == ["Act on the Refund of Victims"]
