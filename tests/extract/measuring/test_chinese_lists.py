"""Chinese figures in lists and in sentences that only go on: what they count. All made up."""

import pytest

from fraudkg.extract.document import Document
from fraudkg.extract.reader import Reader

_STOPPED = "funds-stopped"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Of two kinds joined before one noun the figure counts that noun.
        ("警方取缔12个赌博与诈骗呼叫中心。", ["dens-dismantled"]),
        ("警方捣毁12个电信诈骗和洗钱窝点。", ["dens-dismantled"]),
        # A sum right behind a count is of the same verb.
        ("警方冻结账户12个9万元。", ["accounts-frozen", _STOPPED]),
        ("警方止付账号12个9万元。", ["accounts-frozen", _STOPPED]),
        # Behind a semicolon a change that names nothing is of what changed before.
        ("审结诈骗案件500件，同比上升5%；2019年同比上升9%；2020年下降3%。", ["cases-tried"] * 4),
        ("审结诈骗案件500件，同比上升5%；死亡人数同比上升9%。", ["cases-tried"] * 2 + [None]),
        # Batches are no cases.
        ("对网点进行了4批次通报。", [None]),
    ],
)
def test_what_goes_on_counts_what_it_goes_on_from(
    text: str, expected: list[str | None], reader: Reader
) -> None:
    found = reader.read(Document(text, "zh-hans")).statistics
    assert [one.measure.indicator for one in found] == expected
