"""Chinese wordings of facts, and sentences that only look like them; all sentences are made up."""

import pytest
from tests.extract.relating.conftest import Fact, Facts, Find

from fraudkg.text import Span


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        # By whom something is done, and the relative clause.
        ("“晨星”行动由公安部统一部署。", ("公安部", "deployed", "晨星")),
        ("由公安部策划的“晨星”行动收官。", ("公安部", "deployed", "晨星")),
        ("江西省公安厅发起的“晨星”行动收官。", ("江西省公安厅", "launched", "晨星")),
        ("新闻发布会由公安部主办。", ("新闻发布会", "heldBy", "公安部")),
        # The verb before a gang is no part of its name.
        ("“晨星”行动打击跨境洗黑钱集团。", ("晨星", "targets", "跨境洗黑钱集团")),
        # What stands between a quotation and the word for what it names.
        ("江西省公安厅开展“晨星”反诈集中收网行动。", ("江西省公安厅", "conducted", "晨星")),
        ("全省法院按照公安部部署和省委要求，成立专班。", ("全省法院", "established", "专班")),
        # What is spoken of again.
        ("江西省公安厅启动“晨星”行动。行动由公安部统一部署。", ("公安部", "deployed", "晨星")),
        ("国家移民管理局成立专班。该局与公安部开展合作。", ("国家移民管理局", "cooperatesWith", "公安部")),
        ("起诉的帮助信息网络犯罪活动罪被告人有3名。", ("被告人", "suspectedOf", "帮助信息网络犯罪活动罪")),
        ("警方抓获犯罪嫌疑人3名。他们涉嫌网络赌博。", ("犯罪嫌疑人", "suspectedOf", "网络赌博")),
        # What a deed has hit, after more of what it brought or who did it.
        ("海南警方开展“晨星”行动，破案9起，端掉境外诈骗窝点5个。", ("晨星", "targets", "窝点")),
        ("在“晨星”行动中，海南警方打掉黑灰产团伙5个。", ("晨星", "targets", "黑灰产团伙")),
        # All crimes of a list are what a site or gang is for.
        ("警方端掉网络赌博、洗钱窝点3个。", ("窝点", "usedFor", "网络赌博")),
        ("警方打掉网络赌博、洗钱犯罪团伙3个。", ("洗钱犯罪团伙", "suspectedOf", "网络赌博")),
        # Places side by side.
        ("专案组赶赴福建石狮，追查资金。", ("专案组", "dispatchedTo", "石狮")),
        ("专案组赶赴福建石狮，追查资金。", ("石狮", "locatedIn", "福建")),
        ("警方在缅北木姐开展清查。", ("木姐", "locatedIn", "缅北")),
        ("警方在福州市青云区一处出租屋内端掉窝点。", ("窝点", "locatedIn", "出租屋")),
        ("警方在福州市青云区一处出租屋内端掉窝点。", ("青云区", "locatedIn", "福州市")),
        # Numbers before the items of a list, and before whom one acts with.
        ("被告人2名及4名本地男子涉嫌网络赌博。", ("本地男子", "suspectedOf", "网络赌博")),
        ("公安部与12家商业银行开展合作。", ("公安部", "cooperatesWith", "商业银行")),
        # On whose order something is done, for each of a list, before or after it.
        (
            "普洱、临沧等地公安机关在公安部和海南省公安厅指挥部署下，同外交部合作。",
            ("普洱、临沧等地公安机关", "directedBy", "海南省公安厅"),
        ),
        ("在公安部统一指挥下，全省18家法院集中宣判。", ("全省18家法院", "directedBy", "公安部")),
        ("臺中地檢署檢察官指揮刑事局組成專案小組。", ("刑事局", "directedBy", "臺中地檢署")),
        # Who takes part in what, where and against whom.
        ("在“晨星”行动中，海南警方止付900万元。", ("海南警方", "conducted", "晨星")),
        ("江西警方对回流人员开展集中收网行动。", ("集中收网行动", "targets", "回流人员")),
        ("江西警方对武汉一处园区进行联合检查行动。", ("联合检查行动", "conductedIn", "武汉")),
        ("“晨星”行动先后在武汉、郑州两地推进。", ("晨星", "conductedIn", "郑州")),
        ("两国商定建立打击电诈协调中心。", ("协调中心", "respondsTo", "电诈")),
        # What was hit in a deed, however its sites are told of.
        (
            "海南警方开展代号为“晨星”的联合抓捕行动，共捣毁位于武汉、郑州等地的诈骗窝点13个。",
            ("晨星", "targets", "窝点"),
        ),
        ("海南警方开展收网行动，在武汉捣毁窝点3个。", ("收网行动", "targets", "窝点")),
        ("为坚决遏制网络诈骗，公安部开展打击行动。", ("打击行动", "respondsTo", "网络诈骗")),
        ("警方联合打击网络赌博“晨星”行动收官。", ("晨星", "respondsTo", "网络赌博")),
        ("中缅双方通过联合行动抓获多人。", ("中缅双方", "conducted", "联合行动")),
        # Who orders whom, and with whom those work.
        ("公安部近日统一部署，江西、湖南公安收网。", ("江西、湖南公安", "directedBy", "公安部")),
        # Who is brought where, and where gangs go.
        ("越方遣返12名疑犯回中国。", ("疑犯", "transferredTo", "中国")),
        ("20名中国籍疑犯经泰国押解回国。", ("中国籍疑犯", "transferredTo", "中国籍")),
        ("9名疑犯从老挝被押解回国。", ("疑犯", "transferredFrom", "老挝")),
        ("从老挝押解回国的9名疑犯受审。", ("疑犯", "transferredFrom", "老挝")),
        ("9名犯罪嫌疑人从老挝飞往中国。", ("犯罪嫌疑人", "transferredTo", "中国")),
        ("诈骗团伙逐渐向缅北转移。", ("诈骗团伙", "suspectedIn", "缅北")),
        ("诈骗集团以老挝为大本营。", ("诈骗集团", "suspectedIn", "老挝")),
        ("缅方移交9名涉及网络诈骗的疑犯。", ("疑犯", "suspectedOf", "网络诈骗")),
        # What people are, and of what.
        ("这9人均系某跨境赌博集团“键盘手”。", ("9人", "hasRole", "键盘手")),
        ("王某等5人在诈骗团伙中充当“车手”。", ("5人", "hasRole", "车手")),
        ("警方抓获车手16名。", ("车手", "hasRole", "车手")),
        ("持越南护照的12名嫌疑人受审。", ("嫌疑人", "nationality", "越南")),
        ("犯罪嫌疑人李某（越南籍）受审。", ("犯罪嫌疑人", "nationality", "越南")),
        ("公安部建立合作机制。该机制成员包括外交部和司法部。", ("合作机制", "hasParty", "外交部")),
        # What gangs and sites are known for, who issued a notice, who sent a group.
        ("警方打掉一个“跑分”团伙。", ("“跑分”团伙", "suspectedOf", "跑分")),
        ("警方打掉一个“虚构洗钱”团伙。", ("“虚构洗钱”团伙", "suspectedOf", "洗钱")),
        ("警方捣毁缅北诈骗窝点。", ("窝点", "locatedIn", "缅北")),
        ("抓获金三角地区的电诈园区人员。", ("电诈园区", "locatedIn", "金三角地区")),
        ("警方端掉网络赌博窝点2处。", ("窝点", "usedFor", "网络赌博")),
        ("海南警方通缉令列明的逃犯已落网。", ("通缉令", "seeks", "逃犯")),
        # Mechanisms and measures by their form.
        ("反诈合作平台由公安部、外交部共同组成。", ("反诈合作平台", "hasParty", "外交部")),
        ("海南警方实行大额转账延迟到账措施。", ("海南警方", "implements", "大额转账延迟到账措施")),
        # Natives who are counted, who lead a gang, and one who stands for several.
        ("警方拘捕3名老挝人。", ("老挝人", "nationality", "老挝")),
        ("警方抓获电信网络诈骗集团头目2名。", ("电信网络诈骗集团头目", "memberOf", "电信网络诈骗集团")),
        ("警方将李姓主嫌等5人移送。", ("主嫌", "hasRole", "主嫌")),
        # The nations of a list, of those who are counted behind the words for them.
        ("首要分子11人，均为缅甸籍。", ("首要分子", "nationality", "缅甸")),
        ("外籍人员60人先后在边境获救，分别来自越南、肯尼亚等国。", ("外籍人员", "nationality", "肯尼亚")),
        ("老挝籍男子3人因涉嫌网络赌博被捕。", ("男子", "suspectedOf", "网络赌博")),
        # Whom the crime before them describes.
        ("警方抓获电信诈骗逃犯8名。", ("电信诈骗逃犯", "suspectedOf", "电信诈骗")),
        # The gang of those who are said to be its members after it, and who is counted in words.
        ("警方打掉一个跑分团伙，抓获骨干7名。", ("骨干", "memberOf", "跑分团伙")),
        ("警方打掉一个跑分团伙，抓获成员7名。", ("成员", "memberOf", "跑分团伙")),
        ("三人涉嫌网络赌博。", ("三人", "suspectedOf", "网络赌博")),
        # What 双方 are, whom a team was sent to, and what several signed.
        ("公安部与外交部会谈。双方组建专案组。", ("外交部", "established", "专案组")),
        ("公安部赴缅甸追逃小组凯旋。", ("追逃小组", "dispatchedTo", "缅甸")),
        ("公安部与外交部签署合作备忘录。", ("合作备忘录", "hasParty", "外交部")),
        ("警方搜查芭提雅一栋别墅。", ("别墅", "locatedIn", "芭提雅")),
        # A verb with 了, and one after what is done to it.
        ("海南警方发起了为期一年的“晨星”行动。", ("海南警方", "launched", "晨星")),
        ("海南警方把“晨星”专项行动推向深入。", ("海南警方", "conducted", "晨星")),
        ("海南警方以“晨星”行动为契机，走访商户。", ("海南警方", "conducted", "晨星")),
        ("海南警方将58名嫌疑人从老挝押解回海口。", ("嫌疑人", "transferredFrom", "老挝")),
        ("30名犯罪嫌疑人由老挝押解回国。", ("犯罪嫌疑人", "transferredFrom", "老挝")),
        # Whose operation it is, and who takes part in what a sentence speaks of.
        ("海南警方2024年反诈“晨星”行动收官。", ("海南警方", "conducted", "晨星")),
        ("这是全国公安机关夏季打击整治行动的成果。", ("全国公安机关", "conducted", "夏季打击整治行动")),
        ("“晨星”行动由公安部牵头，海南警方参与。", ("晨星", "participant", "海南警方")),
        ("海南警方开展联合打击网络赌博专项行动。", ("海南警方", "conducted", "打击网络赌博专项行动")),
        ("海南警方开展防诈集中宣传月活动。", ("海南警方", "conducted", "防诈集中宣传月活动")),
        # A list goes on behind an item that no list of words holds.
        ("福州市公安局、各镇(区)、商业银行开展“晨星”行动。", ("福州市公安局", "conducted", "晨星")),
        # Who gives orders, in an earlier clause, too.
        ("公安部根据通报的线索，指导海南省公安厅破案。", ("海南省公安厅", "directedBy", "公安部")),
        ("在公安部的牵头下，海南省公安厅破案9起。", ("海南省公安厅", "directedBy", "公安部")),
        ("福州市公安局与电信、移动、联通三家运营商研判线索。", ("福州市公安局", "cooperatesWith", "运营商")),
        ("海南警方将一批犯罪嫌疑人移交给江西警方。", ("犯罪嫌疑人", "transferredTo", "江西警方")),
        # What is set up or done within some hours.
        ("海南省公安厅建立了24小时值守机制。", ("海南省公安厅", "established", "24小时值守机制")),
        ("海南省公安厅落实8小时见面劝阻机制。", ("海南省公安厅", "implements", "8小时见面劝阻机制")),
    ],
)
def test_a_fact_is_read(facts: Facts, text: str, fact: Fact) -> None:
    assert fact in facts(text, language="zh-hans")


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        # A body for an operation, and an operation's verb with its object, are no operation.
        ("公安部成立联合行动小组。", "conducted"),
        ("警方在曼谷集中抓捕犯罪嫌疑人12名。", "conductedIn"),
        # What a gang is called tells of no other deed.
        ("“晨星”行动打击诈骗集团。", "respondsTo"),
        # Negated.
        ("警方从未开展联合清查。", "conducted"),
        ("法院不认定被告人构成诈骗罪。", "suspectedOf"),
        # Words for fraud in general say nothing of a gang or a site.
        ("警方打掉诈骗团伙3个，端掉诈骗窝点2处。", "suspectedOf"),
        ("警方打掉诈骗团伙3个，端掉诈骗窝点2处。", "usedFor"),
        ("其中6人为缅甸籍，依照《虚构诈骗法》处理。", "citesLaw"),
        # Denied, or only told by others.
        ("业主否认公寓被用于网络赌博。", "usedFor"),
        ("网传海南警方开展联合清查。", "conducted"),
        ("这次搜查与“晨星”行动无关。", "conducted"),
        # Done for someone else, or at another's wish.
        ("“晨星”行动目标是为诈骗窝点运送设备的车队。", "targets"),
        ("应海南警方请求签发的通缉令生效。", "issued"),
        # A building in what it is used as, a crime in a law's name, those of whom no number is said.
        ("警方突查由窝点改建的酒店。", "locatedIn"),
        ("警方依《洗钱防制法》将3人移送。", "suspectedOf"),
        ("当地的越南人很多。", "nationality"),
        # Each founds its own.
        ("江西省公安厅和昆明市公安局均已组建专业队。", "hasParty"),
        # Banks give no orders, and who is asked to do something does it.
        ("福州市公安局会商，商业银行指导支付机构培训。", "directedBy"),
        ("公安部召集商业银行开会，并请业者落实“晨星”制度。", "implements"),
        # Where they have gone is no body that acts there.
        ("专家前往缅甸，偕同泰国警方调查。", "cooperatesWith"),
        # A place in the name of a body.
        ("武汉市青云区公安分局通报案情。", "locatedIn"),
    ],
)
def test_nothing_is_read(facts: Facts, text: str, predicate: str) -> None:
    assert predicate not in {fact[1] for fact in facts(text, language="zh-hans")}


def test_another_deed_is_done_on_no_order(facts: Facts) -> None:
    found = facts("专案由最高检督导、海南省公安厅执行。", language="zh-hans")
    assert ("海南省公安厅", "directedBy", "最高检") not in found


def test_whom_they_work_with_takes_no_orders(facts: Facts) -> None:
    found = facts("公安部部署海南公安机关与老挝执法部门开展合作。", language="zh-hans")
    assert ("海南公安机关", "directedBy", "公安部") in found
    assert ("老挝执法部门", "directedBy", "公安部") not in found


@pytest.mark.parametrize(
    ("simplified", "traditional"),
    [
        ("警方打掉缅北电骗犯罪集团。", "警方打掉緬北電騙犯罪集團。"),
        ("警方抓获该团伙的主要成员9名。", "警方抓獲該團伙的主要成員9名。"),
        ("公安部派工作组赴印尼、老挝等国家开展执法合作。", "公安部派工作組赴印尼、老撾等國家開展執法合作。"),
        ("公安部加强与老挝等国家和地区执法部门的合作。", "公安部加強與老撾等國家和地區執法部門的合作。"),
        ("“晨星”“夜航”行动严打为集团洗钱的团伙。", "“晨星”“夜航”行動嚴打為集團洗錢的團伙。"),
        ("“打击电信网络诈骗”联席机制成立。", "「打擊電信網絡詐騙」聯席機制成立。"),
    ],
)
def test_traditional_characters_say_the_same(find: Find, simplified: str, traditional: str) -> None:
    def facts(text: str, language: str) -> set[tuple[Span, str, Span]]:
        return {
            (one.subject.passage.span, one.predicate, one.object.passage.span) for one in find(text, language)
        }

    assert facts(simplified, "zh-hans") == facts(traditional, "zh-hant")
