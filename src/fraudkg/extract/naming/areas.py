"""The area that a Chinese body is of, where no list holds it: 某某市 before 公安局."""

import re

LONGEST = 12
_JOINS = (
    "(?:年以来|以来|[由从对向在与和经被将给同等及年]|根据|会同|组织|联合|部署|指导|协调|配合"
    "|商请|按照|依托|指挥)"
)
_AREA = re.compile(
    rf"(?:(?:^|[^\u4e00-\u9fff]){_JOINS}?+|{_JOINS})"
    r"((?:(?![与與由从從给給被将將])[\u4e00-\u9fff]){0,7}(?:(?<![个多])[省市县州盟旗]|(?<![个多辖社园校城小灾景])区))$"
)


def area_before(content: str, floor: int, end: int) -> int | None:
    """Where the area begins that ends at `end` and begins at `floor` or later."""
    area = _AREA.search(content[max(floor, end - LONGEST) : end])
    return end - len(area[1]) if area else None
