"""Plain texts stay as they are; what is no text is refused in one sentence."""

import codecs

import pytest

from fraudkg.errors import InputError
from fraudkg.lexicon.furniture import read_furniture
from fraudkg.resources import resource
from fraudkg.text import Span
from fraudkg.text.readers import Document, PageMap, Place, Reading, read_document
from fraudkg.text.readers.boilerplate import find_marks
from fraudkg.text.readers.language import recognise

FURNITURE = read_furniture([resource("data/lexicon")])
AS_IT_IS = "Made up:\r\n½ of ３６０\xa0cases,\u3000e\u0301 and ﬁ, Ⅳ \u200b①\r\n"


def read(
    data: bytes, place: str = "made-up.txt", *, encoding: str | None = None, server: str = ""
) -> Reading:
    return read_document(Document(data, place, server), FURNITURE, encoding=encoding)


def marked(text: str) -> list[tuple[str, str]]:
    return [(text[one.span.start : one.span.end], one.reason) for one in find_marks(text, FURNITURE)]


def test_nothing_is_normalised() -> None:
    reading = read(AS_IT_IS.encode())
    assert reading.text == AS_IT_IS
    assert reading.text.encode() == AS_IT_IS.encode()
    at = AS_IT_IS.index("３６０")
    (place,) = reading.page_map.to_page(Span(at, at + 3))
    assert AS_IT_IS[place.span.start : place.span.end] == "３６０"


@pytest.mark.parametrize("encoding", ["gb18030", "big5", "utf-16"])
def test_an_encoding_can_be_named(encoding: str) -> None:
    text = "查處詐騙案件２５萬起，抓獲５４２人。"
    reading = read(text.encode(encoding), encoding=encoding)
    assert reading.text == text
    assert reading.encoding == {"big5": "big5hkscs"}.get(encoding, encoding)


@pytest.mark.parametrize("encoding", [None, "utf-8", "utf-8-sig"])
def test_a_byte_order_mark_is_no_character(encoding: str | None) -> None:
    reading = read(codecs.BOM_UTF8 + AS_IT_IS.encode() + codecs.BOM_UTF8, encoding=encoding)
    assert reading.text == f"{AS_IT_IS}\ufeff"
    assert reading.page_map == PageMap.identity(len(AS_IT_IS) + 1)
    for name in ("utf-16", "gb18030"):
        assert read(f"\ufeff{AS_IT_IS}".encode(name), encoding=name).text == AS_IT_IS
    page = read(codecs.BOM_UTF8 + f"<html><body><p>{'Police held 12 men. ' * 20}".encode(), "page.html")
    assert page.text.startswith("Police")
    assert page.page_map.to_page(Span(0, 6)) == (Place(1, Span(15, 21)),)


def test_a_server_or_a_mark_names_the_encoding() -> None:
    text = "made up: 抓获５４２人"
    assert read(text.encode("gbk"), server="text/plain; charset=GB2312").text == text
    assert read(text.encode("utf-16")).text == text


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "the document is empty"),
        (b" \r\n", "the document is empty"),
        ("\ufeff\u3000\xa0\n".encode(), "the text is empty"),
        ("\u200b\n".encode(), "the text is empty"),
        ("抓获五百人".encode("gbk"), "byte 2 is not utf-8; name the page's encoding with --encoding"),
        (b"Police arr\xe9st 542", "byte 10 is not utf-8"),
        ("police \ufffd\ufffd arrest".encode(), "character 7 is U\\+FFFD"),
        (b"police \x01 arrest", "control character U\\+0001"),
        (b"PK\x03\x04\x00\x00made up", "this is a packed file"),
        (b"made up\x00", "neither text nor HTML nor PDF"),
    ],
)
def test_what_is_no_text_is_refused(data: bytes, says: str) -> None:
    with pytest.raises(InputError, match=says):
        read(data)


@pytest.mark.parametrize("encoding", ["utf-7", "punycode", "unicode_escape"])
def test_an_encoding_that_gives_no_text_is_refused(encoding: str) -> None:
    with pytest.raises(InputError, match=f"is not {encoding.replace('_', '.')}|encoding is not"):
        read(b"held 12 men +2AA- \\ud800", encoding=encoding)


@pytest.mark.parametrize("encoding", ["undefined", "rot13", "a\0b", "klingon"])
def test_what_is_no_encoding_of_texts_is_unknown(encoding: str) -> None:
    with pytest.raises(InputError, match="there is no encoding"):
        read(b"held 12 men", encoding=encoding)


def test_a_page_in_many_pieces_is_told_in_a_moment() -> None:
    assert Document(b"<!-- a -->" * 100_000 + b"x", "made-up").media_type == "text/plain"
    assert Document(b"<!-- a --> <?xml version='1.0'?>" * 9 + b"<html>", "made-up").media_type == "text/html"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Cheated by phone: 1200 cases; by letter: 30.", []),
        ("诈骗手段 电话：1200起", []),
        ("Telephone: 1800 221 4444 for help", ["Telephone: 1800 221 4444"]),
        ("举报电话：96110举报", ["举报电话：96110"]),
        ("电话：110。", ["电话：110"]),
        ("Phone No: 999", ["Phone No: 999"]),
    ],
)
def test_cases_by_telephone_are_no_telephone_number(text: str, words: list[str]) -> None:
    assert [one for one, _ in marked(text)] == words


def test_a_telephone_number_ends_with_its_sentence_and_many_take_no_time_by_the_square() -> None:
    text = "Hotline: 1799. 25 men were held. Tel: 1.800.255.0000"
    assert [words for words, _ in marked(text)] == ["Hotline: 1799", "Tel: 1.800.255.0000"]
    assert len(marked("Tel: 010-12345678\n" * 20_000)) == 20_000


def test_an_encoding_that_does_not_fit_is_refused() -> None:
    with pytest.raises(InputError, match=r"byte 5 is not cp1252, as which latin-1 is read; .* or cp1252"):
        read(b"made \x81 up", encoding="latin-1")
    with pytest.raises(InputError, match="byte 5 is not ascii; name"):
        read(b"made \x93up\x94", encoding="ascii")


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("Call the made up line. Tel: 010-12345678\n\n2026", [("Tel: 010-12345678", "phone")]),
        ("联系电话：+86 10 1234 5678。", [("联系电话：+86 10 1234 5678", "phone")]),
        ("热线：96110", [("热线：96110", "phone")]),
        ("京ICP备12345678号-1", [("京ICP备12345678号-1", "registration-number")]),
        ("京公网安备 11010102001234号", [("京公网安备 11010102001234号", "registration-number")]),
        (
            "Related News\n\nNavigation",
            [("Related News", "page-furniture"), ("Navigation", "page-furniture")],
        ),
        ("Font Size:", [("Font Size:", "page-furniture")]),
        ("© 2026 Made Up", [("© 2026 Made Up", "page-furniture")]),
        ("ホーム\n関連記事：", [("ホーム", "page-furniture"), ("関連記事：", "page-furniture")]),
        ("홈\n관련 기사", [("홈", "page-furniture"), ("관련 기사", "page-furniture")]),
        ("หน้าแรก\nข่าวที่เกี่ยวข้อง", [("หน้าแรก", "page-furniture"), ("ข่าวที่เกี่ยวข้อง", "page-furniture")]),
        (
            "Trang chủ\nBÀI VIẾT LIÊN QUAN:",
            [("Trang chủ", "page-furniture"), ("BÀI VIẾT LIÊN QUAN:", "page-furniture")],
        ),
        ("Đường dây nóng: 1900 0001", [("Đường dây nóng: 1900 0001", "phone")]),
        ("代表電話：03-0000-0001", [("代表電話：03-0000-0001", "phone")]),
        ("팩스: 02-0000-0001", [("팩스: 02-0000-0001", "phone")]),
        # What a release says stays unmarked.
        ("ホームを装う関連記事で5人を逮捕した。", []),
        ("Trang chủ của nhóm đã lừa 12 người.", []),
        ("전화: 1200건", []),
        ("They stopped 3.6 billion calls, 542 suspects and 400 cases in 2025-2026.", []),
        ("The phone rang. In related news, 258,000 cases were solved.", []),
        ("案件25.8万起，抓获542人，2025年1月1日", []),
        ("a rise of +5 000 000 yuan", []),
    ],
)
def test_boilerplate_is_marked_with_its_reason(text: str, marks: list[tuple[str, str]]) -> None:
    assert marked(text) == marks


@pytest.mark.parametrize(
    ("text", "language", "script"),
    [
        ("The police of the made up town solved 258,000 cases in 2025.", "en", "Latn"),
        ("公安机关破获电信网络诈骗案件25.8万起", "zh-hans", "Hans"),
        ("公安機關偵破電信網絡詐騙案件25.8萬起", "zh-hant", "Hant"),
        ("公安机关通报 KK Park, Myawaddy, Apollo 园区诈骗案", "zh-hans", "Hans"),
        ("警察は詐欺の容疑者を逮捕しました", "ja", "Jpan"),
        ("경찰이 사기 용의자를 체포했다", "ko", "Kore"),
        ("ตำรวจจับกุมผู้ต้องสงสัย", "th", "Thai"),
        ("ရဲတပ်ဖွဲ့", "my", "Mymr"),
        ("ប៉ូលីស", "km", "Khmr"),
        ("Công an đã bắt giữ các đối tượng lừa đảo qua mạng", "vi", "Latn"),
        ("Die Polizei hat in der Stadt viele Betrüger verhaftet", "", "Latn"),
        ("La police a arrêté cinq suspects à Paris", "", "Latn"),
        ("Police arrest 12 suspects in 5 scam cases", "en", "Latn"),
        ("一二三", "", "Hani"),
        ("542 + 100 = ?", "", "Zyyy"),
    ],
)
def test_language_and_script_are_recognised(text: str, language: str, script: str) -> None:
    found = recognise(text)
    assert (found.language, found.script) == (language, script)


def test_main_text_leaves_out_what_is_marked() -> None:
    text = "Tel: 010-12345678\nMade up.\nNavigation"
    reading = Reading(
        text, PageMap.identity(len(text)), "made up", "utf-8", tuple(find_marks(text, FURNITURE))
    )
    assert reading.main_text() == "\nMade up.\n"
