"""A report as text for people, as JSON or CSV for machines, or as a standard validation report in Turtle."""

import json
import shlex
from collections.abc import Callable
from types import MappingProxyType

from fraudkg.check.findings import SHAPES, Finding, Report, Severity, short
from fraudkg.counted import counted
from fraudkg.csvtext import csv_text
from fraudkg.terms import PREFIXES

_SHOWN = 10  # nodes shown of one rule; more only repeat the same remedy
_CSV = ("severity", "rule", "node", "path", "value", "message", "sentence")
_JSON = (*_CSV[:2], "shape", "component", *_CSV[2:])
_SIMPLE = frozenset("*+?|/^()")


def render(report: Report, form: str = "text", *, graph: str = "") -> str:
    """The report in one of `FORMATS`, ending in a newline; `graph` is the file to look in next."""
    return FORMATS[form](report, graph)


def _text(report: Report, graph: str) -> str:
    """Rules, the worst first, each with its message, its nodes and the sentences they rest on."""
    size = f"{report.shapes:,} shapes on {report.nodes:,} nodes"
    if report.conforms:
        given = shlex.quote(graph) if graph else "GRAPH"
        told = "FOLDER is data/releases, and for each study --sources with its own"
        return f"Nothing found: {size}.\nnext: fraudkg verify {given} --sources FOLDER; {told}\n"
    lines = []
    for rule, found in report.by_rule():
        worst = max(one.severity for one in found)
        lines.append(f"{worst.word.upper()} {short(rule)} ({len(found)})")
        lines.append(f"  {found[0].message}")
        for one in found[:_SHOWN]:
            lines.append(f"  - {short(one.node)}{_detail(one)}")
            if one.sentence:
                lines.append(f"    “{one.sentence}”")
        if len(found) > _SHOWN:
            lines.append(f"  … and {len(found) - _SHOWN} more; --format csv lists all")
        lines.append("")
    counts = ", ".join(
        counted(number, severity.word)
        for severity in sorted(Severity, reverse=True)
        if (number := sum(one.severity == severity for one in report.findings))
    )
    lines.append(f"{counts} from {size}.")
    node = max(report.findings, key=lambda one: (_has_name(one.node), one.severity)).node
    place = f" -C {shlex.quote(graph)}" if graph else ""
    show = f"fraudkg show {node.removeprefix(PREFIXES['id'])}{place}"
    lines.append(f"next: {show if _has_name(node) else 'mend the graph, then check it again'}")
    return "\n".join(lines) + "\n"


def _has_name(node: str) -> bool:
    return not node.startswith(("_:", '"'))


def _detail(finding: Finding) -> str:
    """Path and value of a finding, where it has them."""
    value = " ".join(finding.value.split())
    if value.startswith("<"):
        value = short(value[1:-1])
    if value == short(finding.node):
        value = ""
    return "".join(f" {part}" for part in (finding.path, value) if part)


def _json(report: Report, _graph: str) -> str:
    """An object with the counts and the list of findings."""
    found = [dict(zip(_JSON, _cells(one, _JSON), strict=True)) for one in report.findings]
    whole = {"conforms": report.conforms, "shapes": report.shapes, "nodes": report.nodes, "findings": found}
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


def _csv(report: Report, _graph: str) -> str:
    """One row a finding, with a header."""
    return csv_text([_CSV, *(_cells(one, _CSV) for one in report.findings)])


def _cells(finding: Finding, slots: tuple[str, ...]) -> list[str]:
    return [finding.severity.word if slot == "severity" else getattr(finding, slot) for slot in slots]


def _turtle(report: Report, _graph: str) -> str:
    """A `sh:ValidationReport` without blank nodes of its own, sorted.

    A path that is more than one property has no IRI and is left out; the source shape has it.
    """
    sh = PREFIXES["sh"]
    lines = [f"@prefix sh: <{sh}> .", f"@prefix fkgsh: <{SHAPES}> .", ""]
    results = [f"<{iri}>" for iri in sorted({one.iri for one in report.findings})]
    lines.append(f"<{PREFIXES['id']}report> a sh:ValidationReport ;")
    lines.append(f"    sh:conforms {'true' if report.conforms else 'false'}{' ;' if results else ' .'}")
    if results:
        lines.append("    sh:result " + ",\n        ".join(results) + " .")
    for one in sorted(report.findings, key=lambda each: each.iri):
        parts = [
            f"sh:focusNode {f'<{one.node}>' if _has_name(one.node) else one.node}",
            f"sh:resultMessage {json.dumps(one.message, ensure_ascii=False)}",
            f"sh:resultSeverity sh:{one.severity.word.capitalize()}",
            f"sh:sourceConstraintComponent <{one.component}>",
            f"sh:sourceShape <{one.shape}>",
        ]
        if one.rule != one.shape:
            parts.append(f"sh:sourceConstraint <{one.rule}>")
        if one.path and not _SIMPLE & set(one.path):
            parts.append(f"sh:resultPath <{_long(one.path)}>")
        if one.value:
            parts.append(f"sh:value {one.value}")
        lines += ["", f"<{one.iri}> a sh:ValidationResult ;"]
        lines.append(" ;\n".join(f"    {part}" for part in sorted(parts)) + " .")
    return "\n".join(lines) + "\n"


def _long(name: str) -> str:
    """The IRI of a prefixed name; a full IRI stays as it is."""
    prefix, _, local = name.partition(":")
    return PREFIXES[prefix] + local if prefix in PREFIXES else name


FORMATS: MappingProxyType[str, Callable[[Report, str], str]] = MappingProxyType(
    {"csv": _csv, "json": _json, "text": _text, "turtle": _turtle}
)
"""How a report can be written, by name."""
