"""A quote is found exactly, at token borders, counted in code points; nothing near is accepted."""

import hashlib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fraudkg.errors import DigestError, InputError, QuoteError
from fraudkg.text import SourceText, Span
from fraudkg.text.source import CONTEXT, is_token_border

RELEASE = Path(__file__).parents[2] / "data" / "releases" / "cn-mps-20260108-en-dnyxxg"


def made_up(content: str) -> SourceText:
    return SourceText(content, "made-up.txt", "")


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("they held 1542 suspects", "542"),
        ("they held 542 suspects", "54"),
        ("a rise of 3.6 billion", "3"),
        ("a rise of 3.6 billion", "6"),
        ("they visited 6,747 people", "6"),
        ("they visited 6,747 people", "747"),
        ("they visited 6,747 people", "6,"),
        ("the KK Industrial Park", "Indus"),
        ("抓获1542名嫌疑人", "542名"),
        ("拦截43.7万次", "7万"),
        ("a resume\u0301 of work", "resume"),
        ("รวม 5 ที่", "ท"),
    ],
)
def test_a_quote_that_cuts_a_word_or_number_is_refused(text: str, quote: str) -> None:
    with pytest.raises(QuoteError, match=f"«{quote}» cuts a word or a number; quote whole words"):
        made_up(text).find(quote)


@pytest.mark.parametrize(
    ("text", "quote", "at"),
    [
        ("held 1542 of 542 suspects", "542", 13),
        ("held 542, then left", "542", 5),
        ("it ended at 3.6.", "3.6", 12),
        ("(6,747)", "6,747", 1),
        ("公安机关抓获542名嫌疑人", "542名", 6),
        ("公安机关抓获嫌疑人", "机关", 2),
        ("拦截43.7万次", "43.7万", 2),
        ("the end", "end", 4),
        ("รวม 5 ล้านบาท", "5 ล้าน", 4),
        ("경찰이 100명을 검거", "100명", 4),
    ],
)
def test_a_whole_quote_is_found_where_it_stands(text: str, quote: str, at: int) -> None:
    span = made_up(text).find(quote)
    assert span == Span(at, at + len(quote))
    assert made_up(text).read(span) == quote


def test_borders_lie_at_the_ends_and_between_tokens_only() -> None:
    text = "a 3.6, 12"
    assert [at for at in range(len(text) + 1) if is_token_border(text, at)] == [0, 1, 2, 5, 6, 7, 9]


def test_of_several_places_one_has_to_be_named() -> None:
    text = made_up("police and police and policemen and police")
    with pytest.raises(
        QuoteError, match="stands in the text 3 times; quote more words, or say `occurrence: n`"
    ):
        text.find("police")
    # The policemen do not count.
    assert [text.find("police", occurrence=n).start for n in (1, 2, 3)] == [0, 11, 36]
    for absent in (0, 4, -1):
        with pytest.raises(QuoteError, match=f"has no occurrence {absent}, only 3"):
            text.find("police", occurrence=absent)


def test_a_quote_is_looked_for_only_within_the_part_that_is_named() -> None:
    text = made_up("police and police")
    assert text.find("police", within=Span(7, 17)) == Span(11, 17)
    with pytest.raises(QuoteError, match="is not in the text"):
        text.find("police", within=Span(2, 12))


@pytest.mark.parametrize("quote", ["a total of 258,000", "A  total of 258,000", "A total\nof 258,000"])
def test_a_near_miss_is_hinted_at_and_never_accepted(quote: str) -> None:
    with pytest.raises(
        QuoteError, match="is not in the text, though it would be but for case or white space"
    ):
        made_up("A total of 258,000 cases").find(quote)


@pytest.mark.parametrize("quote", ["258 000", "２５８,０００", "258,001", "", " "])
def test_another_number_is_no_near_miss(quote: str) -> None:
    with pytest.raises(QuoteError) as caught:
        made_up("258,000").find(quote)
    assert "but for case" not in str(caught.value)


def test_offsets_of_the_release_count_code_points_not_bytes() -> None:
    text = SourceText.from_file(RELEASE / "source.txt")
    assert "–" in text.content[: text.find("542 key suspects").start]
    span = text.find("542 key suspects")
    data = (RELEASE / "source.txt").read_bytes()
    assert data.index(b"542 key suspects") == span.start + 2  # the dash has three bytes
    assert data.decode()[span.start : span.end] == "542 key suspects"


def test_code_points_outside_the_basic_plane_count_once() -> None:
    assert made_up("😀😀 542 held").find("542") == Span(3, 6)


def test_context_is_what_stands_around_cut_at_the_ends() -> None:
    text = made_up("x" * 50 + " 542 " + "y" * 5)
    before, after = text.context(text.find("542"))
    assert (len(before), before[-2:], after) == (CONTEXT, "x ", " yyyyy")


@settings(deadline=None)
@given(st.text(min_size=1, max_size=60), st.data())
def test_whatever_is_found_reads_back_as_the_quote(content: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(content) - 1))
    quote = content[start : data.draw(st.integers(start + 1, len(content)))]
    try:
        span = made_up(content).find(quote, occurrence=1)
    except QuoteError:
        return
    assert made_up(content).read(span) == quote
    assert is_token_border(content, span.start)
    assert is_token_border(content, span.end)


def written(folder: Path, data: bytes) -> Path:
    path = folder / "source.txt"
    path.write_bytes(data)
    return path


def test_a_text_is_read_as_it_is(tmp_path: Path) -> None:
    data = "\ufeffMade up.\r\n542 held\r".encode()
    digest = hashlib.sha256(data).hexdigest()
    text = SourceText.from_file(written(tmp_path, data), sha256=digest)
    # The byte order mark and the line ends stay, and count.
    assert text.content == data.decode("utf-8")
    assert (text.find("Made").start, text.sha256, text.place) == (1, digest, str(tmp_path / "source.txt"))


@pytest.mark.parametrize("data", [b"", b" \r\n\t", b"\xef\xbb\xbf", "\u3000".encode()])
def test_an_empty_text_is_refused(tmp_path: Path, data: bytes) -> None:
    with pytest.raises(InputError, match=r"source\.txt: the text is empty; put the release's text there"):
        SourceText.from_file(written(tmp_path, data))


def test_another_text_than_the_digest_names_is_refused(tmp_path: Path) -> None:
    path = written(tmp_path, b"made up")
    with pytest.raises(DigestError, match=r"but release.yaml says 00.*bring back the frozen text"):
        SourceText.from_file(path, sha256="0" * 64)
