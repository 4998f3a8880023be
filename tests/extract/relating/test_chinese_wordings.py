"""Further Chinese wordings: who is sent or brought home, on whose order, and other facts; all are made up."""

import pytest
from tests.extract.relating.conftest import Fact, Facts


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        # Where groups are sent.
        (
            "公安部先后向老挝、缅北等重点国家和地区，派出多个工作组。",
            ("多个工作组", "dispatchedTo", "缅北"),
        ),
        ("公安部赴老挝、泰国工作组抵达。", ("工作组", "dispatchedTo", "老挝")),
        ("公安部赴老挝、泰国工作组抵达。", ("工作组", "dispatchedTo", "泰国")),
        ("公安部赴缅、泰工作组抵达。", ("工作组", "dispatchedTo", "泰")),
        ("公安部组织海南公安民警赴老挝执行任务。", ("公安部", "dispatched", "海南公安")),
        ("公安部组织海南公安民警赴老挝执行任务。", ("海南公安", "dispatchedTo", "老挝")),
        ("海南警方组织90名警力赴老挝执行押解任务。", ("押解任务", "conductedIn", "老挝")),
        # On whose order: how many places own a body is a part of it.
        ("公安部指挥海南、云南2省公安机关收网。", ("海南、云南2省公安机关", "directedBy", "公安部")),
        (
            "海南警方把打击诈骗作为重要任务来抓，在公安部部署指导下，连续作战。",
            ("海南警方", "directedBy", "公安部"),
        ),
        ("警方根据公安部A级通缉令抓获3人。", ("公安部", "issued", "A级通缉令")),
        # Who says "we" acts.
        ("我们与老挝警方联合开展“海鸥行动”。", ("我们", "conducted", "海鸥行动")),
        ("我们与老挝警方联合开展“海鸥行动”。", ("我们", "cooperatesWith", "老挝警方")),
        # Where people are brought home from.
        ("将老挝遣返我方的90名嫌疑人押解回国。", ("嫌疑人", "transferredFrom", "老挝")),
        (
            "90名缅北地区的中国籍涉电诈犯罪嫌疑人被中国警方经老挝押解回国。",
            ("电诈犯罪嫌疑人", "transferredFrom", "缅北地区"),
        ),
        ("90名嫌疑人从老挝经泰国遣返回国。", ("嫌疑人", "transferredFrom", "老挝")),
        ("90名嫌疑人在老挝被抓获后押解回国。", ("嫌疑人", "transferredFrom", "老挝")),
        ("在老挝抓获的90名嫌疑人被押解回国。", ("嫌疑人", "transferredFrom", "老挝")),
        ("90名嫌疑人从老挝乘坐包机返回中国。", ("嫌疑人", "transferredFrom", "老挝")),
        # Who acts along with whom the sentence opens with.
        (
            "公安部捣毁窝点9个。会同海关总署推进“晨星”行动。",
            ("公安部", "conducted", "晨星"),
        ),
        ("在中国和周边国家共同努力下，园区已被清除。", ("中国", "cooperatesWith", "周边国家")),
        ("公安部和老挝方面的执法部门开展合作。", ("公安部", "cooperatesWith", "老挝方面的执法部门")),
        ("海南警方会同云南警方，报请公安部指挥。", ("海南警方", "directedBy", "公安部")),
        # What is begun, founded and done.
        ("公安部先后推出95995涉诈预警劝阻系统。", ("公安部", "established", "95995涉诈预警劝阻系统")),
        ("海南警方先后推出紧急止付措施。", ("海南警方", "implements", "紧急止付措施")),
        ("公安部决定在全国范围内开展“晨星”行动。", ("公安部", "launched", "晨星")),
        ("“晨星”行动开展首轮集中收网行动。", ("集中收网行动", "partOf", "晨星")),
        ("海南警方开展首轮集中收网行动。", ("海南警方", "conducted", "集中收网行动")),
        ("公安部建成95995涉诈预警劝阻系统。", ("公安部", "established", "95995涉诈预警劝阻系统")),
        ("当局已将联防小组升格为反诈骗协调中心。", ("当局", "established", "反诈骗协调中心")),
        ("警方持续开展“可疑汇款劝退措施”。", ("警方", "implements", "可疑汇款劝退措施")),
        ("海南省公安厅厅长主持全年罪案统计和执法工作总结简报会。", ("简报会", "heldBy", "海南省公安厅")),
        # Crimes, roles, operations, partners and places.
        ("起诉电信网络诈骗罪被告人3人。", ("被告人", "suspectedOf", "电信网络诈骗罪")),
        ("拦阻涉赌诈人员3人。", ("赌诈人员", "suspectedOf", "赌诈")),
        ("打击从事网络诈骗的犯罪嫌疑人。", ("犯罪嫌疑人", "suspectedOf", "网络诈骗")),
        (
            "公安部开展“甲”“乙”专项行动，发起丙区域会战，严打犯罪团伙。",
            ("甲", "targets", "犯罪团伙"),
        ),
        ("开展打击网络诈骗“甲”行动。", ("甲", "respondsTo", "网络诈骗")),
        ("保安局早前已成立专责小组。", ("保安局", "established", "专责小组")),
        ("广西公安机关不断建立健全“甲+乙”新型警务运行模式。", ("广西公安机关", "appliesModel", "甲+乙")),
        ("杭州公安按照“甲+乙”新型警务运行模式组建专班。", ("杭州公安", "appliesModel", "甲+乙")),
        ("公安部推动形成“甲乙协同”长效机制。", ("公安部", "promotes", "甲乙协同")),
        ("公安部部署开展“甲”行动。", ("公安部", "deployed", "甲")),
        ("警方深化与泰国、老挝等国执法部门合作。", ("警方", "cooperatesWith", "执法部门")),
        ("公安部会同外交部等有关部门整治。", ("公安部", "cooperatesWith", "有关部门")),
        ("公安部会同外交部（北京）、海关总署整治。", ("公安部", "cooperatesWith", "海关总署")),
        ("公安部会同人民银行营业部（北京）、海关总署整治。", ("公安部", "cooperatesWith", "海关总署")),
        ("河南公安机关与泰国警方密切合作。", ("河南公安机关", "cooperatesWith", "泰国警方")),
        ("警方在缅甸妙瓦底及某某谷、某某山等地捣毁多个窝点。", ("窝点", "locatedIn", "妙瓦底")),
        ("警方拘捕12人，包括2名主脑及骨干成员。", ("12人", "hasRole", "骨干成员")),
        ("诈骗窝点活跃在缅北、老挝等地。", ("窝点", "locatedIn", "老挝")),
    ],
)
def test_such_words_state_a_fact(facts: Facts, text: str, fact: Fact) -> None:
    assert fact in facts(text, language="zh-hans")


@pytest.mark.parametrize(
    ("text", "predicate", "thing"),
    [
        ("老挝向中国移交90名嫌疑人。", "transferredFrom", "中国"),
        ("老挝遣返我方的90名嫌疑人押解回国。", "transferredFrom", "我方"),
        ("老挝司法部发出协查函，并派联络组到场。", "dispatchedTo", "老挝"),
        ("90名嫌疑人从老挝经泰国遣返回国。", "transferredFrom", "泰国"),
        ("在老挝抓获的90名嫌疑人被判刑。", "transferredFrom", "老挝"),
        ("90名嫌疑人在老挝被抓获后判刑。", "transferredFrom", "老挝"),
        ("公安部领导赴老挝出席会议。", "dispatchedTo", "老挝"),
        ("联络官到场协调，海南省公安厅赴老挝办案。", "dispatchedTo", "老挝"),
        ("官方网站开展“晨星”行动宣传。", "conducted", "晨星"),
        ("海南警方联合海关，在公安部指挥下捣毁窝点。", "cooperatesWith", "公安部"),
        ("工作组赴老挝会同云南警方开展清查。", "cooperatesWith", "老挝"),
        ("老挝境内的同伙被遣返回国前转移资金。", "transferredFrom", "境内"),
        ("公安部开展“晨星”行动，发起区域会战。", "partOf", "晨星"),
        ("公安部部署在全国范围内开展“晨星”行动。", "conducted", "晨星"),
        ("海南警方发现，张某等人设立晨星反诈平台。", "established", "晨星反诈平台"),
        ("在公安部举办的新闻发布会上，海南省公安厅介绍情况。", "heldBy", "海南省公安厅"),
    ],
)
def test_words_that_only_look_like_it(facts: Facts, text: str, predicate: str, thing: str) -> None:
    found = facts(text, language="zh-hans")
    assert not [one for one in found if one[1] == predicate and thing in {one[0], one[2]}]


def test_an_order_is_for_whom_the_next_clause_names(facts: Facts) -> None:
    found = facts("云南警方抓获9人，在公安部指挥下，海南警方抓获3人。", language="zh-hans")
    assert ("海南警方", "directedBy", "公安部") in found
    assert ("云南警方", "directedBy", "公安部") not in found
