"""Words beside a number, as far as a graph does not tell: on which side they stand, which count nothing."""

from fraudkg.verify.han import HEDGES


def _listed(*lines: str) -> frozenset[str]:
    return frozenset(word for line in lines for word in line.split(", "))


AFTER = _listed(
    *HEDGES,
    "(approx), (approx.), (approximately), +, -odd, -plus, and counting, and more, at a minimum",
    "at the least, give or take, if not more, odd, or above, or below, or fewer",
    "or greater, or less, or more, or over, or so, or thereabouts",
    "hơn nữa, trở lên",
    "กว่าคน, ขึ้นไป, เศษ",
    "あまり, くらい, ぐらい, に迫, ほど, を上回, を下回, を突破, を超, を超え, を超えて",
    "余り, 前後, 弱, 強, 未満, 近い, 程度, 足らず",
    "上下, 以上, 以下, 以內, 以内, 余的, 出头, 出頭, 及以上, 左右, 几, 幾, 开外",
    "或以上, 或以下, 有余, 有餘, 有馀, 起步",
    "가까이, 가량, 남짓, 내외, 를 웃, 명 이상, 미만, 안팎, 에 가까, 에 육박, 여, 여 명, 여건, 육박, 을 웃",
    "이내, 이상, 이하, 정도, 쯤, 초과",
    *(f"{joint}넘{end}" for joint in ("", "가 ", "를 ", "을 ", "이 ") for end in ("는", "어", "었")),
) | {", give or take", ", if not more"}
"""Words of a bound that follow the number instead of standing before it."""

EITHER = frozenset({"and above", "กว่า", "เกือบ", "โดยประมาณ", "超", "近く"})
"""Words that may stand on either side; "and above" before a number belongs to another one."""

NO_BOUNDS = ("最近", "附近", "临近", "臨近", "节约", "節約", "合约", "合約")
"""Chinese words that end like a bound but are none: "recently 300" is not "nearly 300"."""

CLASSIFIERS = _listed(
    "chiếc, cái",
    "คดี, ครั้ง, รายการ, อัน, เครื่อง, แห่ง, ใบ",
    "つ, 个, 件, 份, 伙, 余, 例, 個, 則, 只, 台, 回, 场次, 块, 处, 大, 套, 宗, 家, 座, 张, 張, 戶, 户, 所",
    "批, 把, 支, 本, 条, 条次, 枚, 栋, 條, 次, 款, 社, 笔, 筆, 處, 起, 起次, 通, 部, 間, 门, 隻, 項, 项",
    "개, 건, 매, 장, 곳, 대, 점",
)
"""Counting words that alone do not say what is counted."""

_RUPEES = frozenset({"inr", "lkr", "mur", "npr", "pkr", "scr"})
_POUNDS = frozenset({"egp", "gbp", "lbp", "sdg", "ssp", "syp"})
_PESOS = frozenset({"ars", "clp", "cop", "cup", "dop", "mxn", "php", "uyu"})
SHARED = {
    "元": frozenset({"cny", "hkd", "mop", "myr", "sgd", "twd"}),
    **dict.fromkeys(("rs", "rs.", "rupee", "rupees"), _RUPEES),
    **dict.fromkeys(("pound", "pounds"), _POUNDS),
    **dict.fromkeys(("peso", "pesos"), _PESOS),
}
"""Words of one currency by which issuers elsewhere mean their own."""
