"""In which encoding a web page is read: by what the server, the page and its bytes say, as browsers do."""

import pytest

from fraudkg.errors import InputError
from fraudkg.text.readers import Document, Furniture, Reading, read_document
from fraudkg.text.readers.encoding import decode


def read(page: str, *, encoding: str = "utf-8", server: str = "") -> Reading:
    return read_document(Document(page.encode(encoding), "made-up.html", server), Furniture())


@pytest.mark.parametrize(("meta", "codec"), [("gb2312", "gb18030"), ("big5", "big5hkscs")])
def test_the_page_names_its_encoding(meta: str, codec: str) -> None:
    words = "警方今天表示，去年查處詐騙案件２５萬起，抓獲嫌疑人５４２人，為市民挽回損失。" * 3
    page = f'<html><head><meta charset="{meta}"></head><body><p>{words}</p></body></html>'
    reading = read(page, encoding=codec)
    assert reading.text == words
    assert reading.encoding == codec
    # What the server says goes before what the page says.
    assert read(page, encoding="utf-8", server="text/html; charset=utf-8").text == words


@pytest.mark.parametrize(
    ("declared", "written", "words"),
    [
        ("shift_jis", "cp932", "①㈱髙"),
        ("x-sjis", "cp932", "警察"),
        ("euc-jp", "euc_jp", "警察"),
        ("euc-kr", "cp949", "뷁"),
        ("big5", "cp950", "恒裏"),
        ("tis-620", "cp874", "“ไทย”"),
        ("windows-874", "cp874", "“ไทย”"),
        ("iso-8859-9", "cp1254", "“ş”"),
        ("ANSI_X3.4-1968", "cp1252", "“é”"),
        ("utf-16", "utf-8", "警察"),
    ],
)
def test_what_a_page_declares_is_read_as_browsers_do(declared: str, written: str, words: str) -> None:
    body = f"<html><body><p>{words} {'Police held 12 men in the town. ' * 9}</p></body></html>"
    for head in (f'<meta charset="{declared}">', f"<?xml version='1.0' encoding='{declared}'?>"):
        assert read(head + body, encoding=written, server="text/html").text.startswith(words)


def test_an_encoding_that_nobody_knows_gives_way_to_one_that_is_known() -> None:
    page = f'<meta charset="gbk"><body><p>抓获５４２人。{"Police held 12 men in the town. " * 9}</p>'
    reading = read(page, encoding="gbk", server="text/html; charset=utf8mb4")
    assert (reading.text[:3], reading.encoding) == ("抓获５", "gb18030")
    with pytest.raises(InputError, match="there is no encoding utf8mb4"):
        read("<html><body>x", server="text/html; charset=utf8mb4")


def test_a_page_that_says_ascii_means_the_wider_encoding() -> None:
    words = "The police of the made up town said “no” to all that the made up callers had asked them to do."
    page = f'<html><head><meta charset="US-ASCII"></head><body><p>{words}</p></body></html>'
    reading = read(page, encoding="cp1252")
    assert (reading.text, reading.encoding) == (words, "cp1252")


def test_an_encoding_that_does_not_fit_is_refused() -> None:
    with pytest.raises(
        InputError, match=r"made-up\.html: byte [0-9]+ is not utf-8; name the page's encoding"
    ):
        read("<html><body><p>抓获嫌疑人</p></body></html>", encoding="gbk")


@pytest.mark.parametrize("encoding", ["gb18030", "big5", "cp1252", "utf-16", "utf-32"])
def test_what_is_utf_8_is_not_read_as_anything_else(encoding: str) -> None:
    with pytest.raises(InputError, match=f"this is UTF-8, not {encoding}; write --encoding utf-8"):
        decode("警方抓获犯罪嫌疑人12名".encode(), encoding, place="made-up.txt")


def test_plain_letters_are_text_in_many_encodings_but_in_none_of_pairs_of_bytes() -> None:
    plain = b"Police held 12 men."
    assert decode(plain, "big5", place="made-up.txt")[0] == plain.decode()
    with pytest.raises(InputError, match="this is UTF-8, not utf-16"):
        decode(plain, "utf-16", place="made-up.txt")
    assert decode("警方".encode("utf-16-le"), "utf-16-le", place="made-up.txt")[0] == "警方"
