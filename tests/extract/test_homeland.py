"""The country that a text is at home in. All texts are made up."""

import pytest
from tests.extract.stages import entities

from fraudkg.extract.candidates import EntityMention, Passage
from fraudkg.extract.document import Document
from fraudkg.extract.homeland import Homeland, homeland
from fraudkg.extract.reader import Reader
from fraudkg.lexicon.gazetteer import Gazetteer
from fraudkg.resources import resource
from fraudkg.text import Span

GAZETTEER = Gazetteer([resource("data/reference")], "en")


def _mention(start: int, kind: str, thing: str) -> EntityMention:
    return EntityMention(Passage(Span(start, start + 1), "x"), kind, thing, "x")


def _place(reader: Reader, text: str, language: str, issuer: str | None = None) -> str | None:
    """The id of the place of the figure in brackets."""
    document = Document(text.replace("[", "").replace("]", ""), language, None, issuer)
    read = reader.read(document).statistics
    found = next(one.place for one in read if one.quantity.number.span.start == text.index("["))
    return found.id if found else None


@pytest.mark.parametrize(
    ("mentions", "country", "firm"),
    [
        ([], None, None),
        ([("country", "country-chn")], "country-chn", None),
        ([("country", "country-chn")] * 3, "country-chn", "country-chn"),
        (
            [("country", "country-chn"), ("country", "country-chn"), ("country", "country-tha")],
            "country-chn",
            None,
        ),
        ([("agency", "agency-cn-mps"), ("country", "country-tha")], "country-chn", "country-chn"),
        ([("country", "country-tha"), ("country", "country-chn"), ("country", "country-mmr")], None, None),
        # Europol tells of what police of several countries did.
        ([("agency", "org-europol"), ("country", "country-tha")], None, None),
        ([("agency", "org-europol"), ("agency", "agency-cn-mps")], "country-chn", "country-chn"),
    ],
)
def test_bodies_say_more_than_nations(
    mentions: list[tuple[str, str]], country: str | None, firm: str | None
) -> None:
    named = [_mention(50 + at, kind, thing) for at, (kind, thing) in enumerate(mentions)]
    assert homeland(named, GAZETTEER.country_of, 100) == country
    assert homeland(named, GAZETTEER.country_of, 100, is_firm=True) == firm


def test_the_body_that_a_text_begins_with_is_of_its_country() -> None:
    def body(start: int, name: str) -> EntityMention:
        return EntityMention(Passage(Span(start, start + len(name)), name), "agency", None, name)

    lands = {"ruritanian": "country-rur", "ruritania": "country-rur"}
    guest = _mention(60, "country", "country-tha")
    for name in ("Ruritanian court", "Bank of Ruritania", "Ruritania's police"):
        assert (
            homeland([body(1, name), guest], GAZETTEER.country_of, 100, lands, is_firm=True) == "country-rur"
        )
        assert homeland([body(50, name), guest], GAZETTEER.country_of, 100, lands, is_firm=True) is None
    assert homeland([body(1, "Made-up court")], GAZETTEER.country_of, 100, lands) is None


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("The Singapore Police Force said that victims lost $4 million.", "sgd"),
        ("Victims of this made-up scam lost $4 million.", "usd"),
        ("Police in Lagos, Nigeria, said that victims lost N4 million.", "ngn"),
    ],
)
def test_money_is_that_of_the_country_where_nobody_says_who_issued_it(
    text: str, unit: str, reader: Reader
) -> None:
    [figure] = reader.read(Document(text, "en")).statistics
    assert figure.quantity.unit == unit


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("警政署統計，假投資詐騙去年騙走4億元。", "twd"),
        ("165反詐騙專線接獲報案，一名教師被騙走4萬元。", "twd"),
        ("警務處說，網購騙案損失4億元。", "hkd"),
        ("港幣20萬元以外，她另匯出4萬元。", "hkd"),
        ("武吉阿曼商業罪案調查局說，受害者損失4萬元。", "myr"),
        ("中國公安機關查扣贓款4億元。", "cny"),
        ("一名教師墮入騙局，被騙走4萬元。", None),
        ("檢方起訴9人，不法所得4億元。", None),
        ("受害者被騙走4萬多元。", None),
    ],
)
def test_yuan_in_traditional_characters_is_of_no_country_that_nothing_tells(
    text: str, unit: str | None, reader: Reader
) -> None:
    quantity = reader.read(Document(text, "zh-hant")).statistics[-1].quantity
    assert (quantity.unit, quantity.kind, quantity.flags) == (unit, "money", ())


@pytest.mark.parametrize(
    ("text", "language", "place"),
    [
        ("全国检察机关共起诉诈骗犯罪嫌疑人[4]万人。", "zh-hans", "country-chn"),
        ("全国公安机关破获诈骗案件[4]万起。", "zh-hans", "country-chn"),
        ("今年，全国法院审结诈骗案件[4]万件。", "zh-hans", "country-chn"),
        ("公安部说，各地公安机关抓获嫌疑人[4]人。", "zh-hans", "country-chn"),
        ("越南公安部说，全国公安机关破获诈骗案件[4]起。", "zh-hans", "country-vnm"),
        ("柬埔寨警方在全国捣毁窝点[4]处。", "zh-hans", "country-khm"),
        ("警政署統計，全國受理詐欺案件[4]件。", "zh-hant", "country-twn"),
        ("警察庁によると、全国の認知件数は[4]件だった。", "ja", "country-jpn"),
        ("경찰청은 전국에서 [4]명을 검거했다.", "ko", "country-kor"),
        ("Bộ Công an Việt Nam cho biết cả nước xảy ra [4] vụ lừa đảo.", "vi", "country-vnm"),
        ("据悉，全国共立案[4]万起。", "zh-hans", None),
        ("警政署說，各地檢署聲押[4]人。", "zh-hant", "country-twn"),
        ("福建警方抓获5人。这些人骗取境内居民[4]万元。", "zh-hans", "country-chn"),
    ],
)
def test_words_for_a_whole_country_mean_that_of_the_text_where_nobody_says_who_issued_it(
    text: str, language: str, place: str | None, reader: Reader
) -> None:
    assert _place(reader, text, language) == place


@pytest.mark.parametrize(
    ("text", "language", "place"),
    [
        ("贵州高院今天通报情况。一审受理案件[40]件。", "zh-hans", "place-cn-guizhou"),
        ("案件宣判\n\n浙江省温州市中级人民法院宣判，[4]人获刑。", "zh-hans", "place-cn-wenzhou"),
        ("臺灣臺中地方檢察署今天偵查終結，起訴[4]人。", "zh-hant", "place-tw-taichung"),
        ("台東縣警察局開記者會，去年查獲[40]件。", "zh-hant", "place-tw-taitung"),
        ("成績\n\n本澳去年罪案上升，接獲[40]宗。", "zh-hant", "country-mac"),
        ("商业事务局逮捕[40]人。", "zh-hans", "country-sgp"),
        ("Kerala Police made progress. They arrested [40] people.", "en", "place-in-kerala"),
        ("The State Bank spoke.\n\nFiles were opened on [40] people.", "en", None),
        ("昨年の被害は[40]件だった。", "ja", "country-jpn"),
        ("지난해 [40]명이 구속됐다.", "ko", "country-kor"),
        ("Năm ngoái, công an bắt [40] người.", "vi", "country-vnm"),
        ("ปีที่แล้วมี [40] คดี", "th", "country-tha"),
    ],
)
def test_a_text_that_nobody_signs_is_at_home_where_its_bodies_its_words_or_its_language_are(
    text: str, language: str, place: str | None, reader: Reader
) -> None:
    assert _place(reader, text, language) == place


@pytest.mark.parametrize(
    ("issuer", "language", "place"),
    [
        ("Kerala Police", "en", "place-in-kerala"),
        ("Parrot Police of Ghana", "en", "country-gha"),
        ("河南省公安厅", "zh-hans", "place-cn-henan"),
        ("agency-xx-parrots", "vi", "country-vnm"),
        ("org-europol", "en", None),
    ],
)
def test_an_issuer_that_no_list_has_is_at_home_where_its_name_or_its_text_is(
    issuer: str, language: str, place: str | None, reader: Reader
) -> None:
    text = {"en": "They held [40] men.", "vi": "Bắt [40] người.", "zh-hans": "抓获[40]人。"}[language]
    assert _place(reader, text, language, issuer) == place


@pytest.mark.parametrize("word", ["国内", "境内"])
def test_a_public_security_organ_is_at_home_in_china_however_often_others_are_named(
    reader: Reader, word: str
) -> None:
    text = f"虚山市公安局赴缅甸抓捕，缅甸警方移交嫌疑人，缅甸方面提供线索。{word}抓获[12]人。"
    assert _place(reader, text, "zh-hans") == "country-chn"


@pytest.mark.parametrize("kind", ["agency", "group", "org", "outlet"])
def test_a_body_that_no_list_has_is_of_the_country_in_its_id(kind: str) -> None:
    lands = Homeland([resource("data/lexicon")], GAZETTEER)
    document = Document("", "en", None, f"{kind}-us-parrots")
    assert (lands.of(document, []), document.home) == ("country-usa", "us")
    assert lands.country_of("op-us-parrots") is None


def test_whom_quotation_marks_open_is_feigned() -> None:
    lands = Homeland([resource("data/lexicon")], GAZETTEER)
    text = "Singapore: “Chinese officials” rang."
    start, end = text.index("C"), text.index("”")
    feigned = EntityMention(
        Passage(Span(start, end), text[start:end]), "agent-group", None, "Chinese officials"
    )
    document, place = Document(text, "en"), _mention(0, "country", "country-sgp")
    assert lands.of_names(document, [place, feigned]) == "country-sgp"


@pytest.mark.parametrize("dash", [" - ", " — ", " (Wire) - ", ", Jan 5 (Wire) -- "])
def test_a_country_in_a_dateline_is_a_town(dash: str) -> None:
    lands = Homeland([resource("data/lexicon")], GAZETTEER)

    def home(text: str) -> str | None:
        place = EntityMention(Passage(Span(0, 9), text[:9]), "country", "country-sgp", text[:9])
        return lands.of(Document(text, "en"), [place])

    assert home(f"SINGAPORE{dash}Officers held 5 men.") == "country-sgp"
    assert home(f"Singapore{dash}Officers held 5 men.") is None


def test_a_body_of_several_countries_is_at_home_in_none() -> None:
    lands = Homeland([resource("data/lexicon")], GAZETTEER)
    many = "Law-enforcement agencies from China, Laos and Vietnam"
    for who, expected in ((many, None), ("They", "country-chn")):
        document = Document(f"{who} arrested 5 men. Officials met in Kunming, China.", "en")
        assert lands.of_names(document, entities("en").find(document), is_firm=True) == expected
