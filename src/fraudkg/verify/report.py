"""What a verification found: findings by rule, counts, and how to print them."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from itertools import groupby

RULES = {
    "size": "the graph has as many triples, and things of each class, as it says",
    "evidence-link": "every claim leads to all of its evidence and no other, each piece of it to its text",
    "text-missing": "every text that the graph says is held is there",
    "text-digest": "the text has the digest that the graph gives",
    "text-changed": "the text is the one that was quoted",
    "drifted": "a quote of a text that changed, and where it stands now",
    "offset": "the quote stands at its offsets (half-open, in Unicode code points)",
    "quote": "the quote and the words around it are those of the text",
    "token-border": "a quote cuts no word and no number",
    "statement": "the quotes of a claim are its statements, and its numbers stand in them",
    "value": "the value is what the words of the number say",
    "rounding": "the rounding step follows from the form of the number",
    "bounds": "the bounds follow from value, comparator and rounding",
    "unit": "the words bear the unit",
    "comparator": "the words bear the comparator",
    "period": "the period has a first or last day, and covers the years that its words name",
    "slot": "every slot has words, or is named as inferred, and its words have the slot",
}

_MOST_PROBLEMS, _MOST_CLAIMS = 10, 3
"""What is printed of one rule, and of one problem: where a text is missing, every claim of it is touched."""


BUILD_ANEW = "build the graph anew from its texts"
"""What to do about a graph that nobody can have built so."""


@dataclass(frozen=True, order=True)
class Finding:
    """One thing that does not hold: rule, claim's IRI, evidence's (or text's) IRI, what, and the way out."""

    rule: str
    claim: str
    evidence: str
    problem: str
    remedy: str


@dataclass(frozen=True, order=True)
class Counts:
    """How much was looked at, and how much of it holds."""

    claims: int = 0
    claims_verified: int = 0
    texts_held: int = 0
    texts_verified: int = 0
    held: int = 0
    held_verified: int = 0
    cited: int = 0
    cited_verified: int = 0

    @property
    def share(self) -> str:
        """The share of evidence in held texts that was verified, in per cent, rounded down to a tenth."""
        if not self.held:
            return "no share (no text is held)"
        tenths = self.held_verified * 1000 // self.held
        return f"{tenths // 10}.{tenths % 10} %"


@dataclass(frozen=True)
class Report:
    """The outcome of a verification; `names` has the label and the quoted words of each claim by its IRI."""

    counts: Counts
    findings: tuple[Finding, ...]
    names: Mapping[str, tuple[str, str]]

    @property
    def ok(self) -> bool:
        """Whether there are claims and everything holds; a graph without claims has nothing verified."""
        return bool(self.counts.claims) and not self.findings

    @property
    def next(self) -> str:
        """What to do now, in one sentence."""
        rules = {finding.rule for finding in self.findings}
        if not self.counts.claims:
            return "give a graph with claims (fkg:Claim); this one has none to verify."
        if not rules:
            return "cite the graph; every figure in it can be found in its text."
        if rules & {"text-changed", "text-missing"}:
            return (self._not_given if rules == {"text-missing"} else "") or (
                "put back the texts that the graph was built from, or give `--sources` once more for texts"
                " that lie elsewhere, as those of the bundled releases; then verify again."
            )
        if "text-digest" in rules:
            return "take text and graph from the same edition, then verify again."
        if rules == {"size"}:
            return "compare the graph with the published one; all claims that are in it hold."
        return "compare the named claims with their texts, build the graph anew, and cite none till then."

    @property
    def _not_given(self) -> str:
        """That texts are elsewhere, where others were found and hold."""
        if not self.counts.texts_verified:
            return ""
        missing = len({finding.evidence for finding in self.findings})
        are = "the text of 1 release was" if missing == 1 else f"the texts of {missing} releases were"
        return f"{are} not given, and all else holds: name their folder with one more `--sources`."

    def as_json(self) -> str:
        """Return the report as JSON, keys sorted."""
        findings = [asdict(finding) for finding in self.findings]
        named = {finding.claim for finding in self.findings} & self.names.keys()
        claims = {iri: dict(zip(("label", "quote"), self.names[iri], strict=True)) for iri in named}
        counts = asdict(self.counts) | {"held_share": self.counts.share}
        content = {"ok": self.ok, "counts": counts, "claims": claims, "findings": findings, "next": self.next}
        return json.dumps(content, ensure_ascii=False, indent=2, sort_keys=True) + "\n"

    def as_text(self) -> str:
        """Return the report for a reader: findings by rule, with the first claims they touch, then counts."""
        lines: list[str] = []
        for rule, found in groupby(self.findings, key=lambda finding: finding.rule):
            lines += [f"{rule}: {RULES[rule]}"]
            same = sorted(found, key=lambda finding: (finding.problem, finding.remedy, finding))
            problems = [
                (told, sorted({(finding.claim, finding.evidence) for finding in group}))
                for told, group in groupby(same, key=lambda finding: (finding.problem, finding.remedy))
            ]
            for (problem, remedy), touched in problems[:_MOST_PROBLEMS]:
                lines += [f"  problem: {problem}", *_named(touched[:_MOST_CLAIMS], self.names)]
                if len(touched) > _MOST_CLAIMS:
                    lines += [f"    … and {len(touched) - _MOST_CLAIMS} more; --format json names each"]
                lines += [f"    remedy: {remedy}", ""]
            if len(problems) > _MOST_PROBLEMS:
                lines += [
                    f"  … and {len(problems) - _MOST_PROBLEMS} more problems; --format json has each",
                    "",
                ]
        counts = self.counts
        lines += [
            f"claims: {counts.claims_verified} of {counts.claims} verified",
            f"evidence in held texts: {counts.held_verified} of {counts.held} verified, {counts.share}",
            f"evidence cited only: {counts.cited_verified} of {counts.cited} replayed from the quoted words",
            f"texts held: {counts.texts_verified} of {counts.texts_held} unchanged",
            f"findings: {len(self.findings)}",
            f"next: {self.next}",
        ]
        return "\n".join(lines) + "\n"


def _named(touched: list[tuple[str, str]], names: Mapping[str, tuple[str, str]]) -> list[str]:
    lines = []
    for claim, evidence in touched:
        if claim in names:
            label, quote = names[claim]
            lines += [f"    claim: <{claim}> {label}", f"      quote: “{quote}”"]
        if evidence:
            lines.append(f"      evidence: <{evidence}>" if claim in names else f"    about: <{evidence}>")
    return lines
