"""Made-up sentences with the bodies that the entities stage finds in them, and their roles."""

from functools import cache

from tests.extract.context.figures import marked

from fraudkg.extract.candidates import EntityMention, Passage
from fraudkg.extract.context.roles.roles import AgencyRoles, Roles
from fraudkg.extract.document import Document
from fraudkg.resources import resource
from fraudkg.text import Span

KNOWN = {  # made-up subset of what the entities stage finds
    "Anti-Scam Centre": "agency-sg-asc",
    "Ministry of Public Security": "agency-cn-mps",
    "public security organs": "group-cn-public-security-organs",
    "Royal Bank": "agency-xx-bank",
    "Ruritania": "country-rur",
    "虚构国": "country-rur",
    "公安部": "agency-cn-mps",
    "全国公安机关": "group-cn-public-security-organs",
    "云南公安机关": "agency-cn-yunnan-police",
    "人民银行": "agency-cn-pbc",
    "海南反诈中心": "agency-cn-hainan-antifraud-centre",
    "กองสมมุติ": "agency-th-made-up",
    "Công an Hư Cấu": "agency-vn-made-up-police",
    "Cục Hư Cấu": "agency-vn-made-up",
    "Đồn Hư Cấu": "agency-vn-made-up-post",
    "가상경찰청": "agency-kr-made-up",
    "가상감독원": "agency-kr-made-up-too",
    "架空県警": "agency-jp-made-up-police",
}


@cache
def stage(family: str) -> Roles:
    return Roles([resource("data/lexicon")], family)


def roles(
    text: str,
    language: str = "en",
    issuer: str | None = "agency-cn-mps",
    indicators: tuple[str | None, ...] = (),
) -> tuple[AgencyRoles, ...]:
    plain, quantities = marked(text)
    entities = []
    for name, thing in KNOWN.items():
        at = plain.find(name)
        while at >= 0:
            passage = Passage(Span(at, at + len(name)), name)
            kind = {"group": "agent-group"}.get(head := thing.partition("-")[0], head)
            entities.append(EntityMention(passage, kind, thing, name))
            at = plain.find(name, at + 1)
    document = Document(plain, language, None, issuer)
    return stage(document.family).of(document, quantities, sorted(entities), indicators)
