"""What the words beside a place tell, in made-up sentences."""

import pytest
from tests.extract.context.places.conftest import Where

ENGLISH = [
    ("At a press conference in Lagos officers spoke of [5] men held.", "country-nga"),
    ("Officers told a news conference at their office in Lagos on Monday of [5] men held.", "country-nga"),
    ("They told a press conference that officers in Kano held [5] men.", "place-ng-kano"),
    ("The calls were traced to Kano, where [5] homes were searched.", "place-ng-kano"),
    ("Detectives from Lagos held [5] men.", "country-nga"),
    ("The Ibadan raid led to [5] arrests.", "place-ng-ibadan"),
    ("Kano recorded [5] cases.", "place-ng-kano"),
    ("Police held [5] men across north-east Kano.", "place-ng-kano"),
    ("Police held [5] men in Ibadan and six other cities.", "Ibadan and six other cities"),
    ("Police held [5] men in Ibadan, Lagos and Kano.", "Ibadan, Lagos and Kano"),
    ("Lagos: The commission said on Monday that it had held [5] men.", "country-nga"),
    ("Calls from abroad cost [5] people their savings.", "country-nga"),
    ("Police held [5] men on Lagos Road.", "country-nga"),
    ("A man from Lagos cheated [5] people in Ibadan.", "place-ng-ibadan"),
    ("Nationally, police held [5] men.", "country-nga"),
    ("Kano State Police Command made [5] arrests.", "place-ng-kano"),
    ("Police held [5] men in Ikeja, a town in Lagos State.", "place-ng-ikeja"),
    ("A plane from Ghana brought [5] men to Kano in northern Nigeria.", "country-gha"),
    ("Of those held, [5] were travellers from mainland China.", "country-nga"),
    ("[5] men were put on flights out of Lagos International Airport.", "country-nga"),
    ("Kano suffers [5] cases.", "place-ng-kano"),
    ("Police in the Kenyan port city of Mombasa held [5] men.", "place-ke-mombasa"),
    ("Police held [5] men in the Jakarta suburb of Bekasi.", "place-id-bekasi"),
    ("Police held [5] men in the Cambodian capital Phnom Penh.", "place-kh-phnom-penh"),
    ("Police held [5] men in Cambodia's coastal city of Sihanoukville.", "place-kh-sihanoukville"),
    ("The northern state of Kano recorded [5] cases.", "place-ng-kano"),
    ("[5] men were handed over at the Kano border post.", "country-nga"),
    ("Officers, with their counterparts in Ghana, held [5] men.", "country-nga"),
    ("Police held [9] men in Ibadan. In May [5] Ghanaian men were held in the same area.", "place-ng-ibadan"),
    ("Officers held [5] men in the name of Kano.", "country-nga"),
    ("For Ghana the number went up to [5].", "country-gha"),
    ("Officers held [5] men for Ghana.", "country-nga"),
    ("Kano casino complex raided: [5] men held", "place-ng-kano"),
    ("Officers held [5] men in Ibadan near Kano.", "place-ng-ibadan"),
    ("Officers freed [5] women from Ghana who were held there.", "country-nga"),
    ("[5] workers lured from Ghana were held.", "country-nga"),
    ("Kano on Monday recorded [5] cases.", "place-ng-kano"),
    ("Envoys at the mission in Kano told of [5] men held.", "country-nga"),
    ("Police held [5] men in the second special zone of Kano.", "place-ng-kano"),
    ("Police held [5] men in Kokang, northern Myanmar.", "place-mm-kokang"),
    ("LAGOS – Officers held [5] men near here on Monday.", "country-nga"),
]


@pytest.mark.parametrize(("text", "place"), ENGLISH)
def test_english(where: Where, text: str, place: str) -> None:
    assert where(text, "agency-ng-efcc")[-1] == place


CHINESE = [
    ("公安部指挥江苏公安机关抓获[5]人。", "place-cn-jiangsu"),
    ("漳州警方联合江苏扬州警方，抓获[5]人。", "place-cn-zhangzhou"),
    ("全国抓获[5]人", "country-chn"),
    ("警方与驻泰国联络组通力合作，抓获[5]人。", "place-cn-fujian"),
    ("接报非洲骗局[5]宗", "place-cn-fujian"),
    ("民警赴新区走访，抓获[5]人。", "place-cn-fujian"),
    ("在四川、云南警方配合下，抓获[5]人", "place-cn-fujian"),
    ("民警赴湖北调查取证，查明案件[5]起", "place-cn-fujian"),
    ("境内、境外同步收网，抓获[5]人", "place-cn-fujian"),
    ("各地举办活动[5]场", "place-cn-fujian"),
    ("封堵境外涉诈网址[5]个", "place-cn-fujian"),
    ("清除妙瓦底涉诈建筑[5]栋", "place-mm-myawaddy-town"),
    ("在境外抓获[5]人", None),
    ("境内抓获9人，境外抓获[5]人", None),
    ("全省抓获9人，从境外抓获[5]人", None),
    ("【厦门】抓获[5]人", "place-cn-xiamen"),
    ("厦门市、漳州市共抓获[5]人", "厦门市、漳州市"),
    ("省公安厅在厦门召开发布会，通报抓获[5]人", "place-cn-fujian"),
    ("本报厦门5月3日讯 去年抓获[5]人", "place-cn-fujian"),
    ("记者王某／厦门报道 去年抓获[5]人", "place-cn-fujian"),
    ("假冒“泰国警方”骗案[5]起", "place-cn-fujian"),
    ("厦门人民法院判处[5]人", "place-cn-xiamen"),
    ("北京、天津等27个省区市公安机关同时行动，抓获[5]人", "place-cn-fujian"),
    ("三架中国民航包机运回[5]人", "place-cn-fujian"),
    ("民警前往柬埔寨金边，会同当地警方抓获[5]人", "place-kh-phnom-penh"),
    ("工作组率队到加纳开展执法合作，抓获[5]人", "country-gha"),
    ("该局同厦门公安、漳州公安合作，封堵网址[5]个", "place-cn-fujian"),
    ("由加纳押解回国的[5]人", "country-gha"),
    ("厦门全境清查，抓获[5]人", "place-cn-xiamen"),
    ("（武汉5月3日某某讯）抓获[5]人", "place-cn-fujian"),
    ("包机降落在武汉天河机场。民警[5]人随机返回", "place-cn-fujian"),
    ("专案组飞抵武汉，抓获[5]人", "place-cn-fujian"),
    ("专案组奔赴武汉，抓获[5]人", "place-cn-wuhan"),
    ("全省抓获泰国与老挝嫌犯[5]人", "place-cn-fujian"),
    ("在老挝抓获嫌犯[5]人", "country-lao"),
    ("会场设在武汉。会议通报，拦截诈骗电话[5]次", "place-cn-fujian"),
]


@pytest.mark.parametrize(("text", "place"), CHINESE)
def test_chinese(where: Where, text: str, place: str | None) -> None:
    assert where(text, "agency-cn-fujian-psd", "zh-hans") == [place]


@pytest.mark.parametrize(
    ("text", "language", "place"),
    [
        ("警方捣毁金边电诈窝点，抓获[5]人", "zh-hans", "place-kh-phnom-penh"),
        ("警方破獲柬埔寨電信詐欺機房，逮捕[5]人", "zh-hant", "country-khm"),
        ("各地接收缅北电诈集团成员[5]人", "zh-hans", "country-chn"),
        ("北京5月3日电 全国抓获[5]人", "zh-hans", "country-chn"),
        ("最高检交办涉缅北电诈案件，涉案人员[5]人", "zh-hans", "country-chn"),
    ],
)
def test_a_wire_is_no_beginning_of_another_word(where: Where, text: str, language: str, place: str) -> None:
    issuer = "agency-tw-npa" if language == "zh-hant" else "agency-cn-mps"
    assert where(text, issuer, language)[-1] == place


def test_what_is_done_at_home_is_told_by_one_letter(where: Where) -> None:
    text = "警方在廣東省拘捕[5]人，在港拘捕[9]人"
    assert where(text, "agency-hk-police", "zh-hant") == ["place-cn-guangdong", "country-hkg"]


@pytest.mark.parametrize("issuer", [None, "org-interpol", "org-europol"])
@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("INTERPOL, based in Lyon, France, led the drive. Police held [5] men.", "en"),
        ("Officers met at Europol in The Hague. Police held [5] men.", "en"),
        ("UNODC in Vienna said that [5] men were held.", "en"),
        ("国际刑警组织（总部设在法国里昂）协调行动，共抓获[5]人。", "zh-hans"),
    ],
)
def test_the_seat_of_an_international_body_is_no_place_of_figures(
    where: Where, issuer: str | None, text: str, language: str
) -> None:
    assert where(text, issuer, language) == [None]


def test_in_the_town_of_such_a_seat_figures_may_lie(where: Where) -> None:
    text = "Europol helped Dutch police, who held [5] men in The Hague."
    assert where(text, "org-europol") == ["place-nl-the-hague"]


def test_an_area_that_is_the_subject(where: Where) -> None:
    text = "Arrests\nKent county as a whole had [46]. Of the [25] cases in the county, [23] were new."
    assert where(text, "agency-gb-nca")[0] == "place-gb-kent"
