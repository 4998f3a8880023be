"""Replay the evidence: does each quote stand where the graph says, in the text it names, in whole words?"""

import re
from collections.abc import Iterator, Mapping, Sequence

from fraudkg.verify.amounts import unset
from fraudkg.verify.graph import FKG, Claim, Evidence, Graph
from fraudkg.verify.han import ESTIMATE, HAN_NUMERALS, HAN_UNITS, HEDGES, SCORES
from fraudkg.verify.numerals import SCALE_APART, numbers_in
from fraudkg.verify.report import BUILD_ANEW, Finding
from fraudkg.verify.texts import Text, cuts, digest_of, first_difference, locate, stands

CLOSE = 12
"""How far, in code points, a border of a number is looked past for a scale word."""


def replay(claim: Claim, graph: Graph, texts: Mapping[str, Text]) -> Iterator[Finding]:
    """Yield what does not hold of a claim's evidence, links and quotes."""
    for gap in claim.gaps:
        yield Finding("evidence-link", claim.iri, "", gap, BUILD_ANEW)
    if claim.text and claim.text not in texts:
        problem = f"the source text {claim.text} is not described in the graph"
        remedy = "add the triples of the text (fkg:textHeld, fkg:textDigest)"
        yield Finding("evidence-link", claim.iri, "", problem, remedy)
    for item in claim.evidence:
        yield from _replay_item(item, claim, texts)
    yield from _statements(claim, texts)
    yield from _vague(claim, graph)


def _replay_item(item: Evidence, claim: Claim, texts: Mapping[str, Text]) -> Iterator[Finding]:
    for gap in item.gaps:
        yield Finding("evidence-link", claim.iri, item.iri, gap, BUILD_ANEW)
    if item.gaps:
        return
    if item.source != claim.text:
        problem = "the evidence is from another text than the claim's release"
        remedy = "let oa:hasSource name the text of the claim's release"
        yield Finding("evidence-link", claim.iri, item.iri, problem, remedy)
        return
    text = texts.get(item.source)
    if text is None:
        return
    if text.held and (item.start is None or item.end is None):
        yield Finding(
            "offset", claim.iri, item.iri, "the text is held, but oa:start or oa:end is absent", BUILD_ANEW
        )
    elif not text.held and not (item.start is None and item.end is None):
        problem = "offsets are given, but the text is not held (fkg:textHeld false)"
        yield Finding("offset", claim.iri, item.iri, problem, "drop the offsets or hold the text")
    elif text.words is None:
        yield from _cut_in_quote(item, claim, item.prefix, item.suffix)
    elif stands(item, text.words):
        before = text.words[: item.start]
        yield from _cut_in_quote(item, claim, before[-CLOSE:], text.words[item.end : (item.end or 0) + CLOSE])
    elif text.unchanged:
        yield _misplaced(item, claim, text.words)
    else:
        yield _drifted(item, claim, text.words)


def _misplaced(item: Evidence, claim: Claim, words: str) -> Finding:
    """Say what is wrong with a quote in a text that is known to be unchanged: the graph is."""
    now = locate(item, words)
    if now is None:
        at = first_difference(item, words)
        there = words[item.start : item.end]
        problem = f"“{item.exact}” is not in the text; at {item.start} it reads “{there}”, other from {at} on"
        return Finding("quote", claim.iri, item.iri, problem, "quote the text letter by letter")
    end = now + len(item.exact)
    if (item.start, item.end) != (now, end):
        problem = f"“{item.exact}” does not stand at {item.start} to {item.end}; it stands at {now} to {end}"
        return Finding("offset", claim.iri, item.iri, problem, "correct oa:start and oa:end")
    at = first_difference(item, words)
    problem = f"the words kept around “{item.exact}” are not those of the text, first at {at}"
    return Finding("quote", claim.iri, item.iri, problem, "correct oa:prefix and oa:suffix")


def _drifted(item: Evidence, claim: Claim, words: str) -> Finding:
    now = locate(item, words)
    remedy = "put the old text back, or build the graph anew from the new one"
    if now is None:
        problem = f"“{item.exact}”, once at {item.start} to {item.end}, stands no longer in the text"
        remedy = "put the old text back, or withdraw the claim"
    elif now == item.start:
        problem = f"“{item.exact}” stands at {item.start} to {item.end}, but the words around it changed"
    else:
        end = now + len(item.exact)
        problem = f"“{item.exact}”, once at {item.start} to {item.end}, stands now at {now} to {end}"
    return Finding("drifted", claim.iri, item.iri, problem, remedy)


def _cut_in_quote(item: Evidence, claim: Claim, before: str, after: str) -> Iterator[Finding]:
    cut = cuts(before, item.exact, after)
    if not cut and item.role == "number":
        cut = _cut_number(item, claim, before, after)
    if cut:
        problem = f"“{item.exact}” cuts {cut}: the text reads “{before}|{item.exact}|{after}”"
        yield Finding("token-border", claim.iri, item.iri, problem, "quote whole words and whole numbers")


def _cut_number(item: Evidence, claim: Claim, before: str, after: str) -> str:
    """Find a number that goes on past the quote: a scale word, a further digit group, a Chinese numeral."""
    exact = unset(item.exact)
    start, end = len(before), len(before) + len(exact)
    numbers = numbers_in(before + SCALE_APART.sub(_closed, exact + after), item.language)
    goes_on = {before[-1:], after[:1]} & HAN_NUMERALS
    is_estimate = ESTIMATE.search(before[-1:] + exact + after[:1]) and len(claim.role("number")) > 1
    # "统一300" holds two numbers; of "两三千" a range may quote each.
    if goes_on and not is_estimate and (start, end) not in {(number.start, number.end) for number in numbers}:
        return "a number, whose Chinese numerals go on"
    # "百" of "数百" and "廿" of a name are no numbers, though alone they would be.
    begins_alone = exact[:1] in HAN_UNITS or exact[:1] in SCORES
    if begins_alone and not is_estimate and all(number.start != start for number in numbers):
        return "a word that states no number here"
    # The hedge of a Chinese number may stay outside the quote, so the border may be that of its digits.
    for number in numbers:
        if number.start < start < number.end:
            return "a number at its start"
        if number.start < end < number.end and (before + exact + after)[end : number.end].strip(HEDGES):
            return "a number at its end"
    return ""


def _closed(match: re.Match[str]) -> str:
    return "" if match.string[match.end()] in HAN_NUMERALS else " "


def _statements(claim: Claim, texts: Mapping[str, Text]) -> Iterator[Finding]:
    statements = claim.role("statement")
    if not statements:
        remedy = "restore its statement evidence"
        yield Finding("statement", claim.iri, "", "no evidence states the claim", remedy)
    said = {item.exact for item in statements}
    for quote in sorted(set(claim.quotes) - said):
        problem = f"fkg:quote “{quote}” is no statement of its evidence"
        yield Finding("statement", claim.iri, "", problem, BUILD_ANEW)
    for item in statements:
        if item.exact and item.exact not in claim.quotes:
            problem = f"the statement “{item.exact}” is not among the claim's fkg:quote"
            yield Finding("statement", claim.iri, item.iri, problem, BUILD_ANEW)
    for item in claim.evidence:
        text = texts.get(item.source)
        if text is None or item.gaps or not statements:
            continue
        if item.role == "number" and not any(inside(item, other, held=text.held) for other in statements):
            problem = f"the number “{item.exact}” stands in none of the claim's statements"
            yield Finding("statement", claim.iri, item.iri, problem, "take the number from the quoted words")
        elif item.role != "number" and not text.held:
            yield from _cited_context(item, claim)


def _cited_context(item: Evidence, claim: Claim) -> Iterator[Finding]:
    """Where no text is held, only words that stand in a quoted statement can be replayed."""
    if any(item.around in other.exact for other in claim.role("statement")):
        return
    if any(item.exact in other.exact for other in claim.role("statement")):
        problem = f"the words kept around “{item.exact}” are not those of the quoted statement"
        yield Finding("quote", claim.iri, item.iri, problem, "correct oa:prefix and oa:suffix")
    else:
        problem = f"no text is held, and “{item.exact}” stands in none of the claim's statements"
        remedy = "quote the words that bear the slot as a statement too"
        yield Finding("quote", claim.iri, item.iri, problem, remedy)


def inside(item: Evidence, statement: Evidence, *, held: bool) -> bool:
    """Tell whether a span lies in a statement: by offsets where the text is held, else by the words."""
    if not held:
        return item.around in statement.exact
    if item.start is None or item.end is None or statement.start is None or statement.end is None:
        return False
    return item.source == statement.source and statement.start <= item.start and item.end <= statement.end


def _vague(claim: Claim, graph: Graph) -> Iterator[Finding]:
    for words in graph.texts(claim.iri, FKG + "vagueQuantity"):
        if not words or not any(words in item.exact for item in claim.role("statement")):
            problem = f"the vague quantity “{words}” stands in none of the claim's statements"
            yield Finding("value", claim.iri, "", problem, "take the words of the quantity from the quote")


def text_findings(text: Text, claims: Sequence[Claim]) -> Iterator[Finding]:
    """Yield what does not hold of a text, once for each claim that rests on it (once where none does)."""
    rule, problem, remedy = _text_problem(text, claims)
    if rule:
        for claim in [claim.iri for claim in claims] or [""]:
            yield Finding(rule, claim, text.iri, problem, remedy)


def _text_problem(text: Text, claims: Sequence[Claim]) -> tuple[str, str, str]:
    if not text.said:
        problem = (
            "fkg:textHeld and fkg:textDigest disagree: a held text has true and a digest, another just false"
        )
        return "text-digest", problem, BUILD_ANEW
    if not text.held or text.unchanged:
        return "", "", ""
    name = f"{text.release}/source.txt"
    if text.words is None:
        remedy = "put the text back, or point --sources at the right folder"
        return "text-missing", f"there is no file {name}", remedy
    if text.given == digest_of(text.words.replace("\r\n", "\n").encode()):
        problem = f"{name} is the text that was quoted, with the line ends of Windows"
        return "text-changed", problem, "turn each line end back into a single line feed"
    resting = (item for claim in claims for item in claim.evidence if item.source == text.iri)
    items = [item for item in resting if item.start is not None]
    moved = [item for item in items if not stands(item, text.words)]
    if not moved and items:
        problem = (
            f"{name} has the digest {text.found}, the graph gives {text.given}; all {len(items)} quotes "
            "stand at their offsets, so the digest is the likely culprit, or a letter that no quote covers"
        )
        return "text-digest", problem, "compare both with the published edition, then correct fkg:textDigest"
    where = (
        f", first at code point {min(first_difference(item, text.words) for item in moved)}" if moved else ""
    )
    share = f"{len(moved)} of {len(items)} quotes do not stand at their offsets"
    problem = f"{name} is not the text that was quoted{where}: {share}"
    return "text-changed", problem, "put back the text that the graph was built from"
