"""Japanese ways to order verb, noun and number. All sentences here are made up."""

import pytest
from tests.extract.stages import measures, quantities

from fraudkg.extract.document import Document

CASES, LOSSES = "cases-reported", "losses-reported"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("架空県の被害額（暫定値）は約9億円だった。", [LOSSES]),
        (
            "認知件数は、前年比20.8%増の1,752件、被害額は同6.2%減の9億円となった。",
            [CASES, CASES, LOSSES, LOSSES],
        ),
        ("認知件数は9件だった。昨年同期の約2.6倍に当たる約5件の増加。", [CASES, CASES, CASES]),
        ("被害は46件、被害額は6億円。24年は64件、10億円に伸びた。", [CASES, LOSSES, CASES, LOSSES]),
        ("1件当たりの被害額は373万円で、前年を81万円下回った。", [None, None]),
        ("押収した現金は5億円、凍結された口座は9口座だった。", ["funds-seized", "accounts-frozen"]),
        ("利用停止した固定電話番号は387番号だった。", ["phone-numbers-blocked"]),
        ("343人（+177人）を検挙した。", ["suspects-arrested"] * 2),
        ("特殊詐欺被害は163件、5億円。2017年は3月末までで54件、1億円。", [CASES, LOSSES, CASES, LOSSES]),
        ("検挙された日本人は、おととしは69人、去年は50人。2人は逃走中。", ["suspects-arrested"] * 2 + [None]),
        ("受け子らの摘発は上半期で41人に上る。", ["suspects-arrested"]),
        ("被害件数は441件から237件へ減少した。", [CASES, CASES]),
        ("警察への相談が2024年、前年比39.2%増の1,181件に上った。", [CASES, CASES]),
        ("声かけにより、200件、約2億円の被害を阻止した。", ["people-protected", "losses-prevented"]),
        ("認知件数は投資詐欺が10件、ロマンス詐欺が6件。合わせて16件だった。", [CASES] * 3),
        ("認知件数（以下「総認知件数」という。）は12件（＋3件）、被害額は9億円。", [CASES, CASES, LOSSES]),
        ("移送された男女12人を逮捕した。", ["suspects-arrested"]),
        ("対応方針決定済件数は29件、うち補償件数は28件で、補償率は96.6%だった。", [None, None, None]),
        ("認知件数は12件で、前年より5件（19.3%）増えた。", [CASES, CASES, CASES]),
        ("特殊詐欺の認知件数（以下「総認知件数」という。）は12件であった。", [CASES]),
        ("フィッシング報告件数 (海外を含む) は、前月より5件増加の12件だった。", [CASES, CASES]),
        ("認知件数は9件、被害額は3億円だったが、平成21年に7件、約1億円に急減した。", [CASES, LOSSES] * 2),
        ("県内の被害は3件。全国では8件だった。", [CASES, CASES]),
        ("被害額の内訳は、現金が5億円、電子マネーが3億円だった。", [LOSSES, LOSSES]),
        ("被害者は40代が中心で、男性が6割を占める。", ["victims"]),
        ("70歳以上からの相談が最も多くなっています(22.6%)。", [CASES]),
        ("7件の口座を凍結した。", ["accounts-frozen"]),
        ("認知件数は12件、全体に占める割合は1.9%だった。", [CASES, CASES]),
        ("総認知件数に占める高齢者の件数の割合は7割、検挙率は5%だった。", [CASES, None]),
        ("昨年逮捕したのは45人、凍結したのは7口座だった。", ["suspects-arrested", "accounts-frozen"]),
        ("逮捕した日本人男女29人のうち、5人が起訴された。", ["suspects-arrested", "suspects-charged"]),
        ("凍結した口座は昨年度1,234件に上る。", ["accounts-frozen"]),
        ("被害者のうち65歳以上は96人で、全体の8割を占めた。", ["victims", "victims"]),
        ("被害額のうち、暗号資産が5億円を占めた。", [LOSSES]),
        ("被告は5人と共謀し、3人から計12万円をだまし取った。", [None, "victims", LOSSES]),
        ("内訳をみると、被害件数は11件で、被害金額は前年の約2.6倍となった。", [CASES, LOSSES]),
    ],
)
def test_what_is_counted(text: str, expected: list[str | None]) -> None:
    document = Document(text, "ja")
    found = quantities("ja").find(document, ()).quantities
    assert [one.indicator for one in measures("ja").name(document, found)] == expected


def test_reports_go_on_where_cases_alone_stand_behind() -> None:
    document = Document("相談は12件で、前年度の9件に比べ、3件増加した。", "ja")
    found = quantities("ja").find(document, ()).quantities
    named = measures("ja").name(document, found)
    units = [measure.unit or one.unit for measure, one in zip(named, found, strict=True)]
    assert units == ["report"] * 3
