"""Chinese ways to order verb, noun and number. All sentences here are made up."""

import pytest
from tests.extract.stages import measures, quantities

from fraudkg.extract.document import Document

ARRESTED, RETURNED, SOLVED, LOST = (
    "suspects-arrested",
    "suspects-repatriated",
    "cases-solved",
    "losses-reported",
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("境内窝点被虚构省公安机关捣毁51个。", ["dens-dismantled"]),
        ("涉案银行账户止付冻结5.5万个。", ["accounts-frozen"]),
        ("警方将前期抓获的92名嫌疑人，通过虚构口岸全部移交中方。", [RETURNED]),
        ("68名嫌疑人分乘3架包机从虚构国被押解回国。", [RETURNED, None]),
        ("初步核破的案件遍及全国，共60余起。", [SOLVED]),
        ("破案和抓获则分别上升19.2%、20.8%。", [SOLVED, ARRESTED]),
        (
            "立案数及损失金额，分别急升3.6倍（+362.5%）及6.5倍（+649.6%）。",
            ["cases-opened"] * 2 + ["losses-reported"] * 2,
        ),
        ("虚构国警方解救来自20个国家的260名受害者。", [None, "people-rescued"]),
        ("警方未能抓获5名嫌疑人。", [None]),
        ("警方未发现80名工人被贩运。", [None]),
        ("没有证据显示有虚构国公民80人被诱骗出境。", [None]),
        ("网传虚构区抓获80名嫌疑人的消息不实。", [None]),
        ("网传虚构区解救80人。经核实，该信息系谣言。警方抓获造谣者5名。", [None, ARRESTED]),
        ("警方没收手机5部。", ["devices-seized"]),
        (
            "受理诈骗警情80起，破案70起，同比分别下降9%、8%，损失8亿元，同比下降7%。",
            ["cases-reported", SOLVED, "cases-reported", SOLVED, "losses-reported", "losses-reported"],
        ),
        # Parts told aside, and a verb behind them of the whole.
        ("2024名外籍人员（包括1049名甲国籍、16名乙国籍）被遣返。", ["foreigners-deported"] * 3),
        ("2024名外籍人员，包括1049名甲国籍、16名乙国籍，被遣返。", ["foreigners-deported"] * 3),
        ("邻国将2024名外籍人员（包括1049名甲国籍）遣返出境。", ["foreigners-deported"] * 2),
        ("40名犯罪嫌疑人（男35名、女5名）被警方抓获。", [ARRESTED] * 3),
        ("50名犯罪嫌疑人（其中女性8名）落网。", [ARRESTED] * 2),
        ("300名电信诈骗嫌疑人，包含45名骨干，被移交中方。", [RETURNED] * 2),
        ("12处窝点（甲市7处、乙市5处）被捣毁。", ["dens-dismantled"] * 3),
        ("40名犯罪嫌疑人（男35名、女5名）仍在逃。", ["fugitives-wanted"] * 3),
        ("警方抓获40名犯罪嫌疑人（男35名、女5名），被移送起诉。", [ARRESTED] * 3),
        ("40名群众（男35名、女5名）向警方报案。", [None] * 3),
        ("8名警员（男6名、女2名）抓获嫌疑人12名。", [None, None, None, ARRESTED]),
        ("共有500人报案，其中300人受骗，被骗金额5亿元。", [None, "victims", LOST]),
        ("40名犯罪嫌疑人（男35名、女5名）被抓获的消息不实。", [None] * 3),
        ("90名外籍人员（包括49名甲国籍、16名乙国籍及其他国籍人员）被遣返。", ["foreigners-deported"] * 3),
        # What moved is named in the clause before.
        ("2021年，立案数同比下降，全年下降11.4%。", ["cases-opened"]),
        ("立案数同比下降，降幅达8%，损失数持续回落，同比减少9%。", ["cases-opened", LOST]),
        ("破案数显著上升，同比增长8%，抓获人数增长9%。", [SOLVED, ARRESTED]),
        ("立案数下降，市民满意度提升，升幅达8%。", [None]),
        ("立案数下降，破案率提高，同比提高8%。", [None]),
        ("立案数公布。同比提高8%。", [None]),
        ("警方公布立案数，经费增长8%。", [None]),
        ("检察机关批准逮捕缅北集中遣返涉诈人员80人。", ["arrests-approved"]),
        ("警方赴缅北抓获并遣返涉诈人员80人。", [RETURNED]),
        ("诱骗80名受害人投资。", ["victims"]),
        ("诱骗80名虚构国公民前往虚构区从事诈骗。", ["people-trafficked"]),
        (
            "4名主犯已被批准逮捕，17人被取保候审，另有3人在逃。",
            ["arrests-approved", None, "fugitives-wanted"],
        ),
        ("涉案账户共流入资金3亿元，遂对137个账户采取止付冻结措施。", [None, "accounts-frozen"]),
        ("协助80人返乡，其中遭囚禁者5人。", [None, "people-trafficked"]),
        ("将两名涉嫌人送交检方，并继续追缉在逃同伙。", [None]),
        ("开展反诈宣传80场次，发放资料4万份。", ["publicity-events", None]),
        ("该团伙有成员30余名，部分已被抓获。", [None]),
        ("该团伙有成员30余名，均已被抓获。", [ARRESTED]),
        ("连续开展10次联合遣返。", ["operations-conducted"]),
        ("发案明显下降，立案数、群众损失数分别下降9%、16%。", ["cases-opened", "losses-reported"]),
        (
            "立案500起、抓获300人，案件受理数、损失数分别下降9%、16%。",
            ["cases-opened", ARRESTED, "cases-reported", LOST],
        ),
        ("既遂数、立案数分别下降9%、16%。", ["cases-reported", "cases-opened"]),
        ("发案数、损失金额同比下降9%和16%。", ["cases-reported", LOST]),
        ("破获现发案件数、抓获嫌疑人数同比上升9%和16%。", [SOLVED, ARRESTED]),
        ("破获案件500起、抓获嫌疑人300名，件数、人数分别上升9%、16%。", [SOLVED, ARRESTED] * 2),
        ("发案数同比、环比下降9%和16%。", ["cases-reported"] * 2),
        ("接报的绑架公民警情下降9%。", ["cases-reported"]),
        ("预警上门劝阻12万人次，及时止损510万元。", ["dissuasion-visits", "funds-stopped"]),
        ("暴力犯罪、拐卖、盗窃案件分别下降9%、16%、7%。", [None] * 3),
        ("使160余人没有受骗。", ["people-protected"]),
        ("科技侦查队共7名人员至虚构国。", [None]),
        ("缴获3张手机卡、5张银行卡。", ["sim-cards-seized", "cards-seized"]),
        ("12人因电话诈骗蒙受损失。", ["victims"]),
        ("抓获嫌疑人80名。经审查，其中21人为骨干。", [ARRESTED, "key-suspects-arrested"]),
        ("虚构区有31个网站被关闭。", ["websites-blocked"]),
        ("虚构县9处机房遭警方瓦解。", ["dens-dismantled"]),
        ("排查出疑似窝点24处，警方随即予以捣毁。", ["dens-dismantled"]),
        ("民警对受骗群众开展见面劝阻，累计678人次。", ["dissuasion-visits"]),
        ("被转移至境外的210万美元已追回。", ["funds-recovered"]),
        ("已返还被害人损失43万元。", ["funds-returned"]),
        ("捣毁5处诈骗水房。", ["dens-dismantled"]),
        ("查扣银行卡4张、现金13万元及手机8部。", ["cards-seized", "funds-seized", "devices-seized"]),
        ("虚构国遣返嫌疑人180名。", [RETURNED]),
        ("从虚构国带回嫌疑人180名。", [RETURNED]),
        ("另有诈骗门号停用64件。", ["phone-numbers-blocked"]),
        ("平均每宗损失8万元，较去年的9万元增加7%。", [None, None, None]),
        ("损失金额的中位数为8万元。", [None]),
        ("警方将8名车手当场拦下。", [None]),
        ("接获9宗与骗案有关的投诉。", ["cases-reported"]),
    ],
)
def test_which_verb_is_that_of_the_number(text: str, expected: list[str | None]) -> None:
    document = Document(text, "zh-hans")
    found = quantities("zh").find(document, ()).quantities
    assert [measure.indicator for measure in measures("zh").name(document, found)] == expected
