"""Chinese names by their form, and names inside names; all sentences are made up."""

import pytest
from tests.extract.naming.finding import named, names_of


@pytest.mark.parametrize(
    ("text", "language", "kind", "names"),
    [
        ("公安部刑事侦查局到场。", "zh-hans", "agency", ["公安部刑事侦查局"]),
        (
            "刑事局國際刑警科會同菲律賓海軍情報總隊。",
            "zh-hant",
            "agency",
            ["刑事局國際刑警科", "菲律賓海軍情報總隊"],
        ),
        ("油尖警區刑事部科技及財富罪案組調查。", "zh-hant", "agency", ["油尖警區刑事部科技及財富罪案組"]),
        ("我驻印尼使领馆、中国驻柬大使馆协助。", "zh-hans", "agency", ["我驻印尼使领馆", "中国驻柬大使馆"]),
        ("人行拉萨中支与自治区公安厅会商。", "zh-hans", "agency", ["人行拉萨中支", "自治区公安厅"]),
        ("公安部会同金融、通信等部门。", "zh-hans", "agent-group", ["金融、通信等部门"]),
        ("福建全省9家法院同日宣判。", "zh-hans", "agent-group", ["福建全省9家法院"]),
        ("省、市两级反诈中心查询账户。", "zh-hans", "agent-group", ["省、市两级反诈中心"]),
        ("昆明、普洱等地公安局协助。", "zh-hans", "agent-group", ["昆明、普洱等地公安局"]),
        ("昆明市公安局协助。", "zh-hans", "agent-group", []),
        ("公安部联合人民银行、网信、财政等有关部门。", "zh-hans", "agent-group", ["网信、财政等有关部门"]),
        ("建立了涉案资金快速冻结机制，完善相关制度。", "zh-hans", "mechanism", ["涉案资金快速冻结机制"]),
        # Two words whose characters make a third, 构建; and hours that belong to a name.
        ("银行机构建立账户快速冻结机制。", "zh-hans", "mechanism", ["账户快速冻结机制"]),
        ("建起24小时值守机制。", "zh-hans", "mechanism", ["24小时值守机制"]),
        ("他们抵达广州白云机场。", "zh-hans", "place", ["广州白云机场", "广州"]),
        (
            "他们从缅甸遣返至广东省广州白云机场。",
            "zh-hans",
            "place",
            ["广东省广州白云机场", "广东省", "广州"],
        ),
        ("公安部抓获的人由大队长看管。", "zh-hans", "agency", ["公安部"]),
    ],
)
def test_chinese_names_hold_others(text: str, language: str, kind: str, names: list[str]) -> None:
    assert names_of(text, kind, language) == names


@pytest.mark.parametrize(
    ("text", "language", "names"),
    [
        ("各地开展打击治理涉老诈骗专项行动。", "zh-hans", ["打击治理涉老诈骗专项行动"]),
        ("推进打击治理养老诈骗三年行动。", "zh-hans", ["打击治理养老诈骗三年行动"]),
        ("我省还开展茶楼基础管理专项行动。", "zh-hans", ["茶楼基础管理专项行动"]),
        ("各地开展新一轮茶楼集中收网行动。", "zh-hans", []),
    ],
)
def test_operations(text: str, language: str, names: list[str]) -> None:
    assert [name for name, _ in named(text, "operation", language) if name in names] == names
