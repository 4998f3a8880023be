"""Roles of bodies in made-up sentences; the figure in question stands in square brackets."""

import pytest
from tests.extract.context.roles.bodies import roles
from tests.extract.timing import is_in_proportion

COUNTED = [  # all made up
    ("en", "The Anti-Scam Centre froze [5] accounts", "agency-sg-asc"),
    ("en", "In May the Anti-Scam Centre froze [5] accounts and stopped [6] calls", "agency-sg-asc"),
    ("en", "[5] accounts were frozen by the Anti-Scam Centre", "agency-sg-asc"),
    ("en", "Working with the Royal Bank, the Anti-Scam Centre froze [5] accounts", "agency-sg-asc"),
    ("en", "The Anti-Scam Centre, together with the Royal Bank, froze [5] accounts", "agency-sg-asc"),
    ("en", "The Royal Bank was told. The Anti-Scam Centre (ASC) froze [5] accounts", "agency-sg-asc"),
    ("en", "The Royal Bank was told. By nationality they comprised [5] Chinese", None),
    ("en", "A Royal Bank operation ended with [5] arrests", None),
    ("en", "They found 44 used Royal Bank SIM cards and [5] phones", None),
    ("en", "[5] accounts were frozen", None),
    ("en", "The Royal Bank froze [5] accounts in a raid led by the Anti-Scam Centre", "agency-xx-bank"),
    ("en", "[5] accounts were frozen in a raid led by the Anti-Scam Centre", "agency-sg-asc"),
    ("en", "The Royal Bank froze [5] accounts in an operation by the Anti-Scam Centre", "agency-xx-bank"),
    ("en", "The minister informed the Anti-Scam Centre that [5] accounts were frozen", None),
    ("en", "The Anti-Scam Centre caught men linked to at least [5] cases", None),
    ("en", "A gang involved in [5] cases was broken up by the Anti-Scam Centre", None),
    ("en", "The Anti-Scam Centre caught a gang which cheated [5] men", None),
    ("en", "The Anti-Scam Centre met the press. They froze [5] accounts", "agency-sg-asc"),
    ("en", "The Anti-Scam Centre said that it froze [5] accounts", "agency-sg-asc"),
    ("en", "The Anti-Scam Centre caught a gang. By age they comprised [5] men", None),
    ("en", "The Anti-Scam Centre caught a gang. They were paid [5] dollars", None),
    ("en", "The Anti-Scam Centre said it had arrested [5] men", "agency-sg-asc"),
    ("en", "The Anti-Scam Centre (ASC) said [5] men fled", None),
    ("en", "Supported by the Royal Bank, [5] firms sent figures", None),
    ("en", "Investigations by the Anti-Scam Centre led to [5] arrests", "agency-sg-asc"),
    ("en", "[5] men were convicted in cases investigated by the Anti-Scam Centre", None),
    ("en", "The Anti-Scam Centre reported that [5] homes were searched", None),
    ("en", "The Anti-Scam Centre will allege the man moved [5] dollars", None),
    ("en", "The Royal Bank on Monday also announced the arrest of [5] men", None),
    ("en", "The Anti-Scam Centre broke up a gang that allegedly moved [5] dollars", None),
    ("en", "Officers of the Anti-Scam Centre froze [5] accounts", "agency-sg-asc"),
    ("en", "The Anti-Scam Centre (ASC), which works with banks, has frozen [5] accounts", "agency-sg-asc"),
    ("en", "The Anti-Scam Centre caught a gang, which rented flats, and had moved [5] dollars", None),
    ("en", "Calls of fake Royal Bank staff led to [5] losses", None),
    ("en", "Royal Bank card fraud division director Ann Made-Up said [5] accounts were frozen", None),
    ("en", "Royal Bank regional director Ann Made-Up said [5] accounts were frozen", None),
    ("en", "The Royal Bank's Anti-Scam Centre froze [5] accounts", "agency-sg-asc"),
    ("en", "[5] men were held by made-up Anytown detectives", None),
    ("en", "The Anti-Scam Centre and [5] banks met", None),
    ("en", "The Anti-Scam Centre seized [5] phones that were used by a gang", "agency-sg-asc"),
    ("en", "Royal Bank | [5] dollars", None),
    ("en", "The Anti-Scam Centre held 5 men; [5] cars, 6 phones and 7 cards were seized", None),
    ("en", "Royal Bank customers reported [5] cases", None),
    ("en", "At the Royal Bank [5] accounts were frozen", None),
    ("en", "Inside the Royal Bank [5] men were trained", None),
    (
        "en",
        "The Anti-Scam Centre, comprising police and customs officers, froze [5] accounts",
        "agency-sg-asc",
    ),
    ("en", "[5] men held, some phones found, all by the Anti-Scam Centre", "agency-sg-asc"),
    ("en", "[5] men were held, including some sought by the Anti-Scam Centre", None),
    ("en", "In May 2025, Ruritania had already sent home [5] men", "country-rur"),
    ("en", "Ruritania on Monday deported [5] men", "country-rur"),
    ("en", "Sources said Ruritania arrested [5] men", "country-rur"),
    ("en", "Those in northern Ruritania arrested [5] men", None),
    ("en", "Staff from Sylvania, Graustark and Ruritania arrested [5] men", None),
    ("en", "Ruritania counts [5] men", None),
    ("en", "The Anti-Scam Centre and the Royal Bank froze [5] accounts", "agency-sg-asc"),
    ("en", "The Anti-Scam Centre, police and the Royal Bank froze [5] accounts", "agency-sg-asc"),
    ("en", "[5] accounts were frozen by the Anti-Scam Centre and the Royal Bank", "agency-sg-asc"),
    ("en", "The Royal Bank held 2 men, and the Anti-Scam Centre froze [5] accounts", "agency-sg-asc"),
    (
        "en",
        "The Anti-Scam Centre worked with police, detectives and the Royal Bank to freeze [5]",
        "agency-sg-asc",
    ),
    ("en", "With police, the Anti-Scam Centre and the Royal Bank froze [5] accounts", "agency-sg-asc"),
    ("en", "The Anti-Scam Centre, with firms such as the Royal Bank, froze [5] accounts", "agency-sg-asc"),
    ("en", "The Anti-Scam Centre sent the Royal Bank [5] letters", "agency-sg-asc"),
    ("en", "The Anti-Scam Centre worked with several local Royal Bank staff to freeze [5]", "agency-sg-asc"),
    ("vi", "Công an Hư Cấu phối hợp với Cục Hư Cấu, Đồn Hư Cấu bắt [5] người", "agency-vn-made-up-police"),
    ("vi", "Công an Hư Cấu đã phối hợp Đồn Hư Cấu bàn giao [5] người", "agency-vn-made-up-police"),
    ("vi", "Công an Hư Cấu cho biết đã bắt [5] người", "agency-vn-made-up-police"),
    ("vi", "Cục Hư Cấu (HC9), Công an Hư Cấu bắt [5] người", "agency-vn-made-up"),
    ("vi", "Cục Hư Cấu Công an Hư Cấu bắt [5] người", "agency-vn-made-up"),
    (
        "vi",
        "Công an Hư Cấu phối hợp cùng với Cục Hư Cấu và các cơ quan chức năng bắt [5] người",
        "agency-vn-made-up-police",
    ),
    (
        "vi",
        "Công an Hư Cấu chủ trì phối hợp với các cơ quan chức năng bắt [5] người",
        "agency-vn-made-up-police",
    ),
    ("vi", "Công an Hư Cấu cho biết, [5] người bị bắt", None),
    ("vi", "Công an Hư Cấu nhận tin, [5] người được giải cứu", None),
    ("vi", "Theo báo cáo, thời gian qua Công an Hư Cấu bắt [5] người", "agency-vn-made-up-police"),
    ("vi", "Công an Hư Cấu tiếp nhận [5] người do lực lượng chức năng bàn giao", "agency-vn-made-up-police"),
    ("vi", "Nhận [5] người do Công an Hư Cấu bàn giao", "agency-vn-made-up-police"),
    (
        "vi",
        "Công an Hư Cấu cho biết, đơn vị vừa phối hợp với Cục Hư Cấu, nhà mạng bắt [5] người",
        "agency-vn-made-up-police",
    ),
    ("vi", "Đơn vị tưởng tượng (Cục Hư Cấu) bắt [5] người", None),
    ("zh-hans", "人民银行为云南公安机关提供线索[5]条", "agency-cn-pbc"),
    ("zh-hans", "云南公安机关冻结账户2个、发布预警[5]条", "agency-cn-yunnan-police"),
    ("zh-hans", "云南公安机关[5]名警力出动", "agency-cn-yunnan-police"),
    ("zh-hans", "在云南公安机关侦办的案件中，骗走[5]元", None),
    ("zh-hans", "人民银行把线索提供给云南公安机关[5]条", "agency-cn-pbc"),
    ("zh-hans", "人民银行在云南公安机关支援下冻结账户[5]个", "agency-cn-pbc"),
    ("zh-hans", "云南公安机关收网。该市共抓获[5]人", None),
    ("zh-hans", "由人民银行、公安部督办的案件进展顺利，批捕[5]人", None),
    ("zh-hans", "由云南公安机关牵头侦办，抓获[5]人", "agency-cn-yunnan-police"),
    ("zh-hans", "公安工作取得进展，抓获[5]人", None),
    ("zh-hans", "据报道，虚构国近日移交[5]人", "country-rur"),
    ("zh-hans", "从虚构国移交[5]人", None),
    ("zh-hans", "虚构国移交我方的[5]人受审", None),
    ("zh-hans", "云南公安机关收网，落网的有[5]人", None),
    ("zh-hans", "云南公安机关回应，打掉团伙[5]个", None),
    ("zh-hans", "云南公安机关开展行动，另有[5]人投案自首", None),
    (
        "zh-hans",
        "海南反诈中心打掉一个冒充银行客服、云南公安机关行骗的团伙，抓获[5]人",
        "agency-cn-hainan-antifraud-centre",
    ),
    (
        "zh-hans",
        "海南反诈中心打掉一个冒充境内云南公安机关的团伙，抓获[5]人",
        "agency-cn-hainan-antifraud-centre",
    ),
    ("zh-hans", "全国公安机关抓获[5]人", "group-cn-public-security-organs"),
    ("zh-hans", "公安部会同人民银行拦截资金[5]元", "agency-cn-mps"),
    ("zh-hans", "公安部会同人民银行甲虚、乙虚、海南反诈中心，以及云南公安机关拦截资金[5]元", "agency-cn-mps"),
    ("zh-hans", "全国公安机关开展行动。抓获[5]人", "group-cn-public-security-organs"),
    ("zh-hans", "全国公安机关开展行动。账户被人民银行冻结。抓获[5]人", None),
    ("zh-hans", "人民银行向云南公安机关移交线索[5]条", "agency-cn-pbc"),
    ("zh-hans", "[5]人被云南公安机关抓获", "agency-cn-yunnan-police"),
    ("zh-hans", "云南公安机关在公安部统一部署下抓获[5]人", "agency-cn-yunnan-police"),
    ("zh-hans", "云南公安机关侦办公安部督办案件[5]起", "agency-cn-yunnan-police"),
    ("zh-hans", "在人民银行大力协助下，抓获[5]人", None),
    ("zh-hans", "云南公安机关开展行动。截至目前，全省共抓获[5]人", None),
    ("zh-hans", "骗子假冒“公安机关”骗走[5]元", None),
    ("zh-hans", "云南公安机关组织民警抓获[5]人", "agency-cn-yunnan-police"),
    ("zh-hans", "人民银行督促云南公安机关关停账户[5]个", "agency-cn-pbc"),
    ("zh-hans", "云南公安机关收网：\n抓获多人；\n冻结账户[5]个。", "agency-cn-yunnan-police"),
    (
        "zh-hans",
        "云南公安机关持续发力。\n一是严打。抓获多人。\n二是严防。冻结账户[5]个。",
        "agency-cn-yunnan-police",
    ),
    ("zh-hans", "云南公安机关持续发力。\n二是严防。冻结账户[5]个。", None),
    ("zh-hans", "公安部、人民银行、云南公安机关冻结账户[5]个", "agency-cn-mps"),
    ("zh-hans", "云南公安机关会同人民银行等公安机关冻结账户[5]个", "agency-cn-yunnan-police"),
    ("zh-hans", "云南公安机关联合“甲乙出行”“人民银行”冻结账户[5]个", "agency-cn-yunnan-police"),
    ("zh-hans", "云南公安机关联合甲虚、乙虚、丙虚等人民银行，冻结账户[5]个", "agency-cn-yunnan-police"),
    ("zh-hans", "云南公安机关收网。会同甲虚、人民银行冻结账户[5]个", "agency-cn-yunnan-police"),
    ("zh-hans", "各部门联合行动，甲虚止付，云南公安机关抓获[5]人", "agency-cn-yunnan-police"),
    ("zh-hans", "云南公安机关收网。处置公安部资金预警[5]条", "agency-cn-yunnan-police"),
    ("zh-hans", "公安部下发资金预警[5]条", "agency-cn-mps"),
    ("zh-hans", "云南公安机关收网，[5]人落网并移交我方", None),
    ("zh-hans", "云南公安机关收网，[5]人被抓获并移交我方", None),
    ("zh-hans", "云南公安机关制定两级人民银行清单，冻结账户[5]个", "agency-cn-yunnan-police"),
    ("zh-hans", "云南公安机关收网。将[5]人缉捕归案", "agency-cn-yunnan-police"),
    ("zh-hans", "云南公安机关收网。将消息公开后，[5]人归案", None),
    ("zh-hans", "云南公安机关收网。建成全国统一平台，拦截电话[5]次", "agency-cn-yunnan-police"),
]


@pytest.mark.parametrize(("language", "text", "thing"), COUNTED)
def test_who_counted(language: str, text: str, thing: str | None) -> None:
    found = roles(text, language)[0].counted_by
    assert (found.id if found else None) == thing


def test_two_figures_of_one_subject() -> None:
    found = roles("The Anti-Scam Centre froze [5] accounts and stopped [6] calls")
    assert [one.counted_by and one.counted_by.id for one in found] == ["agency-sg-asc", "agency-sg-asc"]


DIRECTED = [  # all made up
    ("en", "Under the command of the Ministry of Public Security, public security organs held [5] men"),
    ("en", "Ordered by the Ministry of Public Security, public security organs held [5] men"),
    ("zh-hans", "在公安部的统一指挥部署下，云南公安机关抓获[5]人"),
    ("zh-hans", "在公安部统一部署下，云南公安机关抓获[5]人"),
    ("zh-hans", "公安部统一指挥全国公安机关抓获[5]人"),
    ("zh-hans", "公安部先后7次组织云南公安机关抓获[5]人"),
    ("zh-hans", "在公安部的指导下，云南公安机关抓获[5]人"),
    ("zh-hans", "云南公安机关按照公安部统一部署，抓获[5]人"),
    ("zh-hans", "报请公安部指挥，云南公安机关抓获[5]人"),
]


@pytest.mark.parametrize(("language", "text"), DIRECTED)
def test_who_gave_the_order(language: str, text: str) -> None:
    (found,) = roles(text, language)
    assert found.directed_by is not None
    assert found.directed_by.id == "agency-cn-mps"
    assert found.directed_by.words is not None
    assert found.counted_by is not None
    assert found.counted_by.id != "agency-cn-mps"


ISSUERS = [  # all made up
    ("全国公安机关抓获[5]人", None),
    ("警方抓获[5]人", "agency-cn-somewhere-police"),
    ("武汉、襄阳两地警方抓获[5]人", None),
]


@pytest.mark.parametrize(("text", "issuer"), ISSUERS)
def test_a_local_issuer_bears_the_name_of_its_kind(text: str, issuer: str | None) -> None:
    found = roles(text, "zh-hans", issuer or "agency-cn-somewhere-police")[0].counted_by
    assert found is not None
    assert found.id == issuer


def test_that_centre_is_the_last_centre() -> None:
    found = roles("海南反诈中心成立。人民银行到场。该中心拦截[5]元", "zh-hans")[0].counted_by
    assert found is not None
    assert (found.id, found.words and found.words.text) == ("agency-cn-hainan-antifraud-centre", "该中心")


def test_the_words_of_police_inside_other_words() -> None:
    assert roles("提醒市民警惕，拦截[5]元", "zh-hans")[0].counted_by is None


@pytest.mark.parametrize("piece", ["police and ", "by police ", "they ", "which "])
def test_long_texts_take_time_in_proportion(piece: str) -> None:
    assert is_in_proportion(lambda text: roles(text + "[5]"), piece, 10_000)


def test_words_for_a_body_have_an_end() -> None:
    counted_by = [roles("officers " * times + "held [5] men")[0].counted_by for times in (3, 60)]
    assert [len(one.words.text) < 400 for one in counted_by if one and one.words] == [True, True]
