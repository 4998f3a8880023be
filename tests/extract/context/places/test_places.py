"""Places of figures in made-up sentences; the figure in question stands in square brackets."""

from functools import cache

import pytest
from tests.extract.context.figures import marked
from tests.extract.context.places.conftest import Where

from fraudkg.extract.candidates import EntityMention, Named, Passage
from fraudkg.extract.context.places.places import Places
from fraudkg.extract.document import Document
from fraudkg.resources import resource
from fraudkg.text import Span

KNOWN = {  # made-up subset of what the entities stage finds
    "Thailand": ("country", "country-tha"),
    "Cambodia": ("country", "country-khm"),
    "China": ("country", "country-chn"),
    "Chinese": ("country", "country-chn"),
    "Greece": ("country", "country-grc"),
    "Italy": ("country", "country-ita"),
    "Malta": ("country", "country-mlt"),
    "Nakhon Sawan province": ("place", "place-th-nakhon-sawan"),
    "Mae Sot": ("place", "place-th-mae-sot"),
    "KK Park": ("site", "site-mm-kk-park"),
    "Thai Police": ("agency", "agency-th-rtp"),
    "Kampot": ("place", "place-kh-kampot"),
    "Hà Nội": ("place", "place-vn-hanoi"),
    "泰国": ("country", "country-tha"),
    "缅甸": ("country", "country-mmr"),
    "妙瓦底": ("place", "place-mm-myawaddy-town"),
    "武汉": ("place", "place-cn-wuhan"),
}


@cache
def stage(family: str) -> Places:
    return Places([resource("data/lexicon")], [resource("data/reference")], family)


def places(
    text: str, language: str = "en", issuer: str | None = None, indicators: tuple[str, ...] = ()
) -> tuple[Named | None, ...]:
    plain, quantities = marked(text)
    entities: list[EntityMention] = []
    for name, (kind, thing) in KNOWN.items():
        at = plain.find(name)
        while at >= 0:
            entities.append(EntityMention(Passage(Span(at, at + len(name)), name), kind, thing, name))
            at = plain.find(name, at + 1)
    document = Document(plain, language, None, issuer)
    return stage(document.family).of(document, quantities, sorted(entities), indicators)


CASES = [  # all made up
    ("Officers held [5] men in Thailand", "country-tha", "Thailand"),
    ("In Cambodia, officers held [5] men", "country-khm", "Cambodia"),
    ("Officers held [5] men in Mae Sot, Thailand", "place-th-mae-sot", "Mae Sot, Thailand"),
    ("Officers held [5] men in Greece and Italy", None, "Greece and Italy"),
    ("Thailand was 7th overall with [5] reports", "country-tha", "Thailand"),
    ("Officers held [5] men in Greece, Italy", None, "Greece, Italy"),
    ("Officers from Greece, Malta, Freedonia and Italy raided [5] homes", None, None),
    ("Officers held [5] men in the Greece-Italy area", None, "Greece-Italy"),
    (
        "Officers held [5] men at KK Park (A7) in Mae Sot, Thailand",
        None,
        "KK Park (A7) in Mae Sot, Thailand",
    ),
    (
        "Officers held [5] men in Mae Sot city, Nakhon Sawan province",
        None,
        "Mae Sot city, Nakhon Sawan province",
    ),
    ("The Greece-Italy task force held [5] men", None, None),
    ("Cambodia: officers held [5] men", "country-khm", "Cambodia"),
    ("• Cambodia: officers held [5] men", "country-khm", "Cambodia"),
    ("[5] men were sent back to China", None, None),
    ("[5] Chinese nationals were held", None, None),
    ("[5] suspects from Thailand, Greece and Italy were held", None, None),
    ("Scams targeting China cost [5] men their savings", None, None),
]


@pytest.mark.parametrize(("text", "thing", "words"), CASES)
def test_places_that_words_state(text: str, thing: str | None, words: str | None) -> None:
    (found,) = places(text)
    assert (found.id if found else None) == thing
    assert (found.words.text if found and found.words else None) == words


def test_nationwide_is_the_country_of_the_issuer() -> None:
    (found,) = places("Police nationwide held [5] men", issuer="agency-th-rtp")
    assert found is not None
    assert (found.id, found.words and found.words.text, found.rule) == (
        "country-tha",
        "nationwide",
        "place-home",
    )
    (found,) = places("全国公安机关抓获[5]人", "zh-hans", "agency-cn-mps")
    assert found is not None
    assert (found.id, found.words and found.words.text) == ("country-chn", "全国")
    # Some such words only one country has, whoever issued the text.
    for words, country in (("本港", "country-hkg"), ("本澳", "country-mac"), ("全台", "country-twn")):
        told = places(f"{words}去年受理[5]件。其中電話騙案[3]件。", "zh-hant")
        assert {one and one.id for one in told} == {country}
    told = places("本港罪案上升。\n\n警方去年拘捕[5]人。", "zh-hant")
    assert [one and (one.id, one.rule) for one in told] == [("country-hkg", "place-of-home")]
    told = places("本港罪案上升。\n\n警方去年拘捕[5]人。", "zh-hans")
    assert [one and one.id for one in told] == ["country-hkg"]
    (found,) = places("台北地檢署收押全台最大集團[5]人。", "zh-hant")
    assert found is not None
    assert (found.id, found.words, found.rule) == ("country-twn", None, "place-of-home")


def test_in_the_region_is_the_last_place() -> None:
    (found,) = places("Gangs settled in Mae Sot. Of them [5] men in the region were held")
    assert found is not None
    assert (found.id, found.rule) == ("place-th-mae-sot", "place-last")


@pytest.mark.parametrize(
    ("text", "thing"),
    [
        ("Bắt giữ [5] đối tượng tại xã Hư Cấu, huyện Tưởng Tượng, tỉnh Kampot", "place-kh-kampot"),
        ("Đối tượng trú tại xã Hư Cấu, tỉnh Kampot chiếm đoạt [5] đồng", "country-vnm"),
        ("Tại hội nghị diễn ra sáng 2/3 tại Hà Nội, bộ nêu [5] vụ", "country-vnm"),
        ("Bắt [5] người khi đang ở tại thành phố Hư Cấu, tỉnh Kampot", "place-kh-kampot"),
        ("[5] người được giải cứu ở khu vực biên giới phía bắc Cambodia", "country-khm"),
        ("Bắt [5] người bán tài khoản cho các ổ nhóm tại Cambodia", "country-vnm"),
        ("Năm 2025, toàn tỉnh Kampot phát hiện [5] vụ", "place-kh-kampot"),
    ],
)
def test_places_in_vietnamese(text: str, thing: str | None) -> None:
    (found,) = places(text, "vi")
    assert (found.id if found else None) == thing


def test_what_is_not_said_is_the_country_of_the_issuer_without_words() -> None:
    (found,) = places("Officers held [5] men", issuer="agency-kh-police")
    assert found == Named("country-khm", None, "place-of-home", is_inferred=True)
    assert places("Officers held [5] men", issuer="org-made-up") == (None,)
    assert places("Officers smashed [5] dens overseas", issuer="agency-kh-police") == (None,)


def test_a_release_on_several_countries_implies_none() -> None:
    text = "Bodies from Thailand, Greece, Italy and Malta met. They held [5] men"
    (found,) = places(text, issuer="agency-kh-police")
    assert found is None or found.rule != "place-of-home"


def test_a_local_issuer_implies_its_place() -> None:
    (found,) = places("警方抓获[5]人", "zh-hans", "agency-cn-wuhan-police")
    assert found == Named("place-cn-wuhan", None, "place-of-home", is_inferred=True)
    (found,) = places("全市抓获[5]人", "zh-hans", "agency-cn-wuhan-police")
    assert found is not None
    assert (found.id, found.words and found.words.text) == ("place-cn-wuhan", "全市")


def test_words_for_a_city_mean_the_one_that_a_text_is_about_whose_issuer_is_of_the_country() -> None:
    text = "武汉今年严打诈骗\n虚构报讯\n今年，全市发案[5]起，全省发案[9]起。"
    found = places(text, "zh-hans", "agency-cn-mps")
    assert [one.id if one else None for one in found] == ["place-cn-wuhan", "place-cn-hubei"]
    (nowhere,) = places("今年，全市发案[5]起。", "zh-hans", "agency-cn-mps")
    assert nowhere is not None
    assert nowhere.words is None


def test_a_country_before_its_place() -> None:
    (found,) = places("在缅甸妙瓦底抓获[5]人", "zh-hans")
    assert found is not None
    assert (found.id, found.words and found.words.text) == ("place-mm-myawaddy-town", "缅甸妙瓦底")


def test_a_label_holds_for_its_item() -> None:
    first, second = places("• Cambodia: officers held [5] men. They seized [6] cars.")
    assert first is not None
    assert second is not None
    assert second == Named("country-khm", None, "place-carried", is_inferred=True)


def test_where_a_text_was_written_is_not_where_things_are_counted() -> None:
    (found,) = places("MAE SOT: Officers held [5] men in all of last year", issuer="agency-th-rtp")
    assert found == Named("country-tha", None, "place-of-home", is_inferred=True)


def test_there_were_is_no_place() -> None:
    text = "A day of raids\nOfficers held [5] men in Cambodia. There were [6] victims"
    _, found = places(text, issuer="agency-th-rtp")
    assert found == Named("country-tha", None, "place-of-home", is_inferred=True)


def test_a_local_body_acts_all_over_the_country_as_itself() -> None:
    _, found = places("警方全国抓捕，抓获[5]人。共缴获[6]台", "zh-hans", "agency-cn-wuhan-police")
    assert found == Named("place-cn-wuhan", None, "place-of-home", is_inferred=True)


def test_a_place_after_a_figure_is_not_that_of_the_next() -> None:
    first, second = places("They were tied to [5] cases in Cambodia and [9] cases in Thailand")
    assert first is not None
    assert second is not None
    assert (first.id, second.id) == ("country-khm", "country-tha")


def test_courts_judge_at_home() -> None:
    headline, below = places(
        "[5] men from Cambodia charged\n[5] men were charged.",
        issuer="agency-th-made-up",
        indicators=("suspects-charged", "suspects-charged"),
    )
    assert headline == below == Named("country-tha", None, "place-of-home", is_inferred=True)


@pytest.mark.parametrize("piece", ["Thailand, ", "in the region ", "nationwide ", "Kent [1], ", "武汉[1]、"])
def test_long_texts_take_time_in_proportion(piece: str) -> None:
    count = 500 if "[" in piece else 60_000 // len(piece)
    text = piece * count + "[5]"
    language = "en" if text.isascii() else "zh-hans"
    assert len(places(text, language, issuer="agency-th-rtp")) == text.count("[")


@pytest.mark.parametrize(
    ("text", "issuer", "place"),
    [
        ("Men were held in a flat in Quebbly. It held [9] cards.", "agency-gb-nca", "Quebbly"),
        ("A bank in Leeds rang the police. A caller wanted [9] pounds.", "agency-gb-nca", "place-gb-leeds"),
        ("Men were held in Leeds and Hull. The ring owned [9] cars.", "agency-gb-nca", "country-gbr"),
        ("Men were held in Ghana. The ring owned [9] cars.", "agency-gb-nca", "country-gbr"),
        ("Nationwide, fraud went up. Officers held [9] men.", "agency-gb-kent-police", "place-gb-kent"),
    ],
)
def test_a_place_within_the_country_goes_on(where: Where, text: str, issuer: str, place: str) -> None:
    assert where(f"A day of work\n\nIt began at [6].\n\n{text}", issuer)[-1] == place


RAID = "Ring smashed\n\nThe ring was large. Police held [5 suspects-arrested] men in Ikeja.\n\n"


@pytest.mark.parametrize(
    ("text", "issuer", "place"),
    [
        ("Officers seized [9 devices-seized] phones.", "agency-ng-lagos-police", "Ikeja"),
        ("Officers seized [9 devices-seized] phones.", "agency-ng-efcc", "Ikeja"),
    ],
)  # fmt: skip
def test_what_was_found_in_the_only_raid(where: Where, text: str, issuer: str, place: str) -> None:
    found = where(RAID + text, issuer)
    home = "country-nga" if issuer == "agency-ng-efcc" else "place-ng-lagos"
    assert found[-1] == (home if place == "home" else found[0])
    assert found[0] != "place-ng-lagos"


def test_a_raid_in_an_item_of_a_list_is_that_items_alone(where: Where) -> None:
    items = [
        "In Leeds, officers held [5 suspects-arrested] men",
        "Detectives seized [9 devices-seized] phones",
        "[4 suspects-arrested] arrests were made by Bedfordshire Police",
    ]
    lead = "A week of raids\n\nIt began at [6].\n\n"
    found = where(lead + "\n".join(f"• {item}." for item in items), "agency-gb-nca")
    assert found[1:] == ["place-gb-leeds", "country-gbr", "place-gb-bedfordshire"]
