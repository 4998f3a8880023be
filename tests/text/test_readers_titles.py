"""What a file calls itself is its title, unless a program wrote it for want of one; all are made up."""

import pytest

from fraudkg.lexicon.furniture import read_furniture
from fraudkg.resources import resource
from fraudkg.text.readers.titles import title_of

FURNITURE = read_furniture([resource("data/lexicon")])


@pytest.mark.parametrize(
    "given",
    [
        "(anonymous)", "anonymous", "(unspecified)", "Untitled", "untitled document", "Unknown", "(none)",
        "Microsoft Word - made up.docx", "Microsoft PowerPoint - made up", "release.docx", "Document1",
        "Document 1", "New Document", "PowerPoint Presentation", "PR_made_up_final", "pr-2026-03-12",
        "scan0001", "made-up", "无标题", "文档1",
        "無題", "문서 2", "제목 없음 3", "ไม่มีชื่อเรื่อง", "Không có tiêu đề", "tài liệu 1", "  ", "(cid:12)\x00",
    ],
)  # fmt: skip
def test_what_stands_in_place_of_a_title_is_none(given: str) -> None:
    assert title_of(given, "folder/made-up.pdf", FURNITURE) == ""


@pytest.mark.parametrize(
    "given",
    [
        "Police arrest 12 in made-up raid", "Anonymous tip leads to made-up raid", "Eurojust", "警方拘捕12人",
        "Document fraud: 12 arrested", "Unknown caller defrauded 12", "Scan shows made-up fraud",
        "文件诈骗案12人被捕", "Microsoft helps the made-up police",
    ],
)  # fmt: skip
def test_a_title_that_only_begins_so_is_kept(given: str) -> None:
    assert title_of(f" {given} ", "made-up.pdf", FURNITURE) == given
