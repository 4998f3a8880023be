import hashlib
from collections.abc import Callable
from dataclasses import dataclass, field

import pytest

# A made up release, made up claims and made up texts: nothing here was ever announced.
HEAD = """
@prefix fkg: <https://w3id.org/fraudkg/ns#> .
@prefix id: <https://w3id.org/fraudkg/id/> .
@prefix oa: <http://www.w3.org/ns/oa#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
id:cmp-exact a fkg:Comparator ; skos:notation "exact" ; skos:hiddenLabel "a total of"@en .
id:cmp-more-than a fkg:Comparator ; skos:notation "more-than" ;
  skos:hiddenLabel "more than"@en , "over"@en , "余"@zh-hans , "餘"@zh-hant , "多"@zh-hans .
id:cmp-at-least a fkg:Comparator ; skos:notation "at-least" ;
  skos:hiddenLabel "at least"@en , "以上"@zh-hans .
id:cmp-at-most a fkg:Comparator ; skos:notation "at-most" ; skos:hiddenLabel "no more than"@en .
id:cmp-nearly a fkg:Comparator ; skos:notation "nearly" ;
  skos:hiddenLabel "nearly"@en , "近"@zh-hans .
id:cmp-about a fkg:Comparator ; skos:notation "about" ; skos:hiddenLabel "about"@en .
id:cmp-between a fkg:Comparator ; skos:notation "between" ; skos:hiddenLabel "between"@en .
id:unit-case a fkg:Unit ; skos:notation "case" ; skos:hiddenLabel "cases"@en .
id:unit-person a fkg:Unit ; skos:notation "person" ;
  skos:hiddenLabel "people"@en , "名"@zh-hans , "人"@zh-hans .
id:unit-call a fkg:Unit ; skos:notation "call" ; skos:hiddenLabel "calls"@en , "个"@zh-hans .
id:unit-site a fkg:Unit ; skos:notation "site" ; skos:hiddenLabel "网站"@zh-hans .
id:unit-visit a fkg:Unit ; skos:notation "visit" ; skos:hiddenLabel "人次"@zh-hans .
id:unit-yuan a fkg:Unit ; skos:notation "yuan" ; skos:hiddenLabel "元"@zh-hans .
id:period-2025 fkg:periodStart "2025-01-01"^^xsd:date ; fkg:periodEnd "2025-12-31"^^xsd:date .
"""
WORDS = (
    "Madeup Port News – In 2025, a total of 258,000 cases were made up. "
    "They blocked 3.6 billion calls, and to date more than 7,600 people have been invented. "
    "A large number of dens were dreamt of. Between 200 and 300 people watched.\n"
)
CITED = "2025年共查获2720余亿元"
RELEASE = "made-up-20250101-en-port"
CITED_RELEASE = "made-up-20250102-zh-paper"


@dataclass
class Study:
    """A made up graph in Turtle with the texts it rests on."""

    turtle: str = ""
    texts: dict[str, bytes] = field(default_factory=dict)

    def swap(self, old: str, new: str) -> "Study":
        assert self.turtle.count(old) == 1, f"{old} stands {self.turtle.count(old)} times"
        return Study(self.turtle.replace(old, new), self.texts)


def evidence(release: str, key: str, spans: list[tuple[str, str, str]], words: str, *, held: bool) -> str:
    """Write evidence: role, quote, and the words in which the quote is to be found."""
    language = "en" if held else "zh-hans"
    lines = []
    for number, (role, exact, where) in enumerate(spans, 1):
        node = f"id:evidence-{release}-{key}-{number}"
        start = words.index(where) + where.index(exact)
        end = start + len(exact)
        around = ""
        if before := words[max(0, start - 32) : start]:
            around += f' ; oa:prefix "{before}"@{language}'
        if after := words[end : end + 32].replace("\n", "\\n"):
            around += f' ; oa:suffix "{after}"@{language}'
        offsets = f" ; oa:start {start} ; oa:end {end}" if held else ""
        lines += [
            f"id:claim-{release}-{key} fkg:evidence {node} .",
            f"{node} a fkg:Evidence ; fkg:spanRole id:role-{role} ; oa:hasSource id:text-{release} ;",
            f"  oa:hasSelector {node}-selector .",
            f'{node}-selector a oa:TextQuoteSelector ; oa:exact "{exact}"@{language}{around}{offsets} .',
        ]
        if role == "statement":
            lines += [f'id:claim-{release}-{key} fkg:quote "{exact}"@{language} .']
    lines += [
        f"id:claim-{release}-{key} fkg:evidenceCount {len(spans)} ; fkg:reportedIn id:release-{release} ."
    ]
    return "\n".join(lines) + "\n"


def made_up() -> Study:
    cases = "In 2025, a total of 258,000 cases were made up"
    calls = "They blocked 3.6 billion calls"
    people = "to date more than 7,600 people have been invented"
    dens = "A large number of dens were dreamt of"
    watched = "Between 200 and 300 people watched"
    digest = hashlib.sha256(WORDS.encode()).hexdigest()
    turtle = (
        HEAD
        + f"""
id:release-{RELEASE} a fkg:Release ; fkg:sourceText id:text-{RELEASE} .
id:text-{RELEASE} a fkg:SourceText ; fkg:textHeld true ; fkg:textDigest "sha256:{digest}" .
id:release-{CITED_RELEASE} a fkg:Release ; fkg:sourceText id:text-{CITED_RELEASE} .
id:text-{CITED_RELEASE} a fkg:SourceText ; fkg:textHeld false .
id:claim-{RELEASE}-cases a fkg:StatisticalClaim ; rdfs:label "made up cases"@en ; fkg:value 258000 ;
  fkg:comparator id:cmp-exact ; fkg:lowerBound 257500 ; fkg:upperBound 258500 ; fkg:roundedTo 1000 ;
  fkg:unit id:unit-case ; fkg:period id:period-2025 .
id:claim-{RELEASE}-calls a fkg:StatisticalClaim ; rdfs:label "made up calls"@en ; fkg:value 3600000000 ;
  fkg:comparator id:cmp-exact ; fkg:lowerBound 3550000000 ; fkg:upperBound 3650000000 ;
  fkg:roundedTo 100000000 ;
  fkg:unit id:unit-call ; fkg:period id:period-2025 ; fkg:inferred fkg:period , fkg:unit .
id:claim-{RELEASE}-people a fkg:StatisticalClaim ; rdfs:label "made up people"@en ; fkg:value 7600 ;
  fkg:comparator id:cmp-more-than ; fkg:lowerBound 7600 ; fkg:unit id:unit-person .
id:claim-{RELEASE}-dens a fkg:OutcomeClaim ; rdfs:label "made up dens"@en ;
  fkg:vagueQuantity "A large number of"@en .
id:claim-{RELEASE}-watched a fkg:StatisticalClaim ; rdfs:label "made up watchers"@en ; fkg:lowerBound 200 ;
  fkg:upperBound 300 ; fkg:comparator id:cmp-between ; fkg:unit id:unit-person .
id:claim-{CITED_RELEASE}-funds a fkg:StatisticalClaim ; rdfs:label "made up funds"@en ;
  fkg:value 272000000000.0 ;
  fkg:comparator id:cmp-more-than ; fkg:lowerBound 272000000000.0 ; fkg:roundedTo 100000000.0 ;
  fkg:unit id:unit-yuan .
"""
    )
    spans = {
        "cases": [
            ("statement", cases, cases),
            ("number", "258,000", cases),
            ("unit", "cases", cases),
            ("period", "2025", cases),
        ],
        "calls": [("statement", calls, calls), ("number", "3.6 billion", calls)],
        "people": [
            ("statement", people, people),
            ("number", "7,600", people),
            ("bound", "more than", people),
            ("unit", "people", people),
        ],
        "dens": [("statement", dens, dens)],
        "watched": [
            ("statement", watched, watched),
            ("number", "200", watched),
            ("number", "300", watched),
            ("bound", "Between", watched),
            ("unit", "people", watched),
        ],
    }
    for key, parts in spans.items():
        turtle += evidence(RELEASE, key, parts, WORDS, held=True)
    funds = [
        ("statement", CITED, CITED),
        ("number", "2720余亿", CITED),
        ("bound", "余", CITED),
        ("unit", "元", CITED),
    ]
    turtle += evidence(CITED_RELEASE, "funds", funds, CITED, held=False)
    return Study(turtle, {RELEASE: WORDS.encode()})


@pytest.fixture
def study() -> Study:
    return made_up()


@pytest.fixture
def cited() -> Callable[..., Study]:
    """A made up claim of a text that is cited only: its words, their part for each role, its slots."""

    def build(words: str, slots: str, **parts: str) -> Study:
        claim = f"id:claim-{CITED_RELEASE}-one"
        turtle = (
            HEAD
            + f"""
id:release-{CITED_RELEASE} a fkg:Release ; fkg:sourceText id:text-{CITED_RELEASE} .
id:text-{CITED_RELEASE} a fkg:SourceText ; fkg:textHeld false .
{claim} a fkg:StatisticalClaim ; rdfs:label "one made up claim"@en ; {slots} .
"""
        )
        spans = [("statement", words, words)]
        # "number-2" is a second number.
        spans += [(role.partition("-")[0], part, words) for role, part in parts.items()]
        return Study(turtle + evidence(CITED_RELEASE, "one", spans, words, held=False))

    return build
