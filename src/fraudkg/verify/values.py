"""Recompute the values: number, unit, comparator, rounding and bounds must follow from the quoted words."""

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from itertools import pairwise

from fraudkg.verify.amounts import unset
from fraudkg.verify.beside import AFTER, CLASSIFIERS, EITHER, NO_BOUNDS, SHARED
from fraudkg.verify.graph import FKG, ID, SKOS, TYPE, XSD, Claim, Evidence, Graph
from fraudkg.verify.han import HEDGES
from fraudkg.verify.numerals import Number, as_sum, numbers_in, read_number
from fraudkg.verify.rates import PERCENTAGES, read_rate
from fraudkg.verify.report import Finding
from fraudkg.verify.words import Words, fold, ways

EXACT = ID + "cmp-exact"
BETWEEN = ID + "cmp-between"
CURRENCY = "https://schema.org/currency"
ABOUT = ID + "cmp-about"
FLOORS = frozenset({"cmp-more-than", "cmp-at-least"})
CEILINGS = frozenset({"cmp-nearly", "cmp-less-than", "cmp-at-most"})
LOOK = "compare the claim with its quote and build the graph anew"
CHOOSE_COMPARATOR = "choose the comparator that the words bear"
QUANTITIES = ("value", "lowerBound", "upperBound", "roundedTo")
_FORMS = {
    XSD + "integer": re.compile("[+-]?[0-9]+"),
    XSD + "decimal": re.compile(r"[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)"),
}


def recompute(claim: Claim, graph: Graph, words: Words) -> Iterator[Finding]:
    """Yield what does not follow from the quoted words of a claim."""
    marks = (*QUANTITIES, "comparator", "unit")
    is_statistic = FKG + "StatisticalClaim" in graph.iris(claim.iri, TYPE)
    if not is_statistic and not any(graph.all(claim.iri, FKG + mark) for mark in marks):
        return
    figures, problems = _figures(claim, graph)
    yield from (Finding("value", claim.iri, "", problem, LOOK) for problem in problems)
    comparators = graph.iris(claim.iri, FKG + "comparator")
    if len(comparators) != 1:
        yield Finding("comparator", claim.iri, "", f"{len(comparators)} comparators are given, not one", LOOK)
        return
    unit = graph.iri(claim.iri, FKG + "unit")
    is_money = bool(graph.all(unit, CURRENCY))
    yield from _number(claim, figures, comparators[0], unit.removeprefix(ID + "unit-"), is_money=is_money)
    if not problems:
        yield from _bounds(claim, figures, comparators[0])
    yield from _comparator(claim, graph, comparators[0], words)
    yield from _unit(claim, graph, words)


def _figures(claim: Claim, graph: Graph) -> tuple[dict[str, Decimal | None], list[str]]:
    figures: dict[str, Decimal | None] = {}
    problems = []
    for name in QUANTITIES:
        terms = graph.all(claim.iri, FKG + name)
        figures[name] = None
        if len(terms) > 1:
            problems.append(f"fkg:{name} is given {len(terms)} times")
        elif terms:
            form = _FORMS.get(terms[0].datatype)
            if form and form.fullmatch(terms[0].text):
                figures[name] = Decimal(terms[0].text)
            else:
                problems.append(f"fkg:{name} “{terms[0].text}” is neither xsd:integer nor xsd:decimal")
    return figures, problems


def _number(
    claim: Claim, figures: dict[str, Decimal | None], comparator: str, unit: str, *, is_money: bool
) -> Iterator[Finding]:
    evidence = claim.role("number")
    if not evidence:
        problem = "no evidence has the words of the number"
        yield Finding("value", claim.iri, "", problem, "restore the number's evidence")
        return
    if comparator == BETWEEN:
        if figures["value"] is not None:
            problem = "a claim between two numbers has no fkg:value of its own"
            yield Finding("value", claim.iri, "", problem, LOOK)
        ends = _ends(evidence, unit)
        if (figures["lowerBound"], figures["upperBound"]) not in ends:
            read = " and ".join(format(end, "f") for end in ends[0]) or "no numbers"
            yield Finding("bounds", claim.iri, evidence[0].iri, f"the words say between {read}", LOOK)
        return
    for item in evidence:
        if item.gaps:
            continue
        exact = as_sum(item.exact, item.language, unit) if is_money else item.exact
        number = read_number(exact, item.language) or read_rate(exact, item.language, unit)
        if number is None:
            problem = f"“{item.exact}” is not one whole number"
            yield Finding("value", claim.iri, item.iri, problem, "quote the number whole")
        elif number.value != figures["value"]:
            problem = f"fkg:value is {_show(figures['value'])}, but “{item.exact}” reads {number.value:f}"
            remedy = "never correct a value: say what the words say"
            yield Finding("value", claim.iri, item.iri, problem, remedy)
        elif figures["roundedTo"] not in number.steps:
            given, due = _show(figures["roundedTo"]), " or ".join(map(_show, number.steps))
            problem = f"fkg:roundedTo is {given}; from “{item.exact}” follows {due}"
            yield Finding("rounding", claim.iri, item.iri, problem, LOOK)


def _ends(evidence: tuple[Evidence, ...], unit: str) -> list[tuple[Decimal, ...]]:
    """Return the two numbers that the words say, and what they say if they share the second's scale."""
    items = sorted(evidence, key=lambda item: item.start or 0)
    found: list[Number] = []
    for item in items:
        rate = read_rate(item.exact, item.language, unit) if unit in PERCENTAGES else None
        found += [rate] if rate else numbers_in(unset(item.exact), item.language)
    plainly = tuple(sorted({number.value for number in found}))
    shared = [
        (first.value * second.scale, second.value)
        for first, second in pairwise(found)
        if first.scale == 1 < second.scale and first.value * second.scale < second.value
    ]
    return [plainly, *shared] if len(plainly) == len(("lower", "upper")) else [plainly]


def _show(number: Decimal | None) -> str:
    return "absent" if number is None else format(number, "f")


def _bounds(claim: Claim, figures: dict[str, Decimal | None], comparator: str) -> Iterator[Finding]:
    value = figures["value"]
    if comparator == BETWEEN or value is None:
        return
    lower, upper = expected_bounds(value, figures["roundedTo"], comparator.removeprefix(ID))
    for name, due in (("lowerBound", lower), ("upperBound", upper)):
        if figures[name] != due:
            follows = f"from value, comparator and rounding follows {_show(due)}"
            problem = f"fkg:{name} is {_show(figures[name])}; {follows}"
            yield Finding("bounds", claim.iri, "", problem, LOOK)


def expected_bounds(
    value: Decimal, step: Decimal | None, comparator: str
) -> tuple[Decimal | None, Decimal | None]:
    """Return lower and upper bound of a stated value; None where the words set none.

    >>> [str(bound) for bound in expected_bounds(Decimal(258000), Decimal(1000), "cmp-exact")]
    ['257500', '258500']
    """
    if comparator in FLOORS:
        return value, None
    if comparator in CEILINGS:
        return None, value
    if step is not None:
        return value - step / 2, value + step / 2
    return (None, None) if comparator == "cmp-about" else (value, value)


def _notation(graph: Graph, code: str) -> str:
    return graph.text(code, SKOS + "notation") or code.removeprefix(ID)


def _comparator(claim: Claim, graph: Graph, comparator: str, words: Words) -> Iterator[Finding]:
    inferred = FKG + "comparator" in graph.iris(claim.iri, FKG + "inferred")
    name = _notation(graph, comparator)
    bounds = claim.role("bound")
    # That a number lies between two others, these two say.
    if comparator not in {EXACT, BETWEEN} and not bounds and not inferred:
        problem = f"the comparator is {name}, but no evidence of role bound has words for it"
        yield Finding("comparator", claim.iri, "", problem, "restore the evidence, or say exact")
    for item in bounds:
        if fold(item.exact) not in words.of(comparator, item.language) and not item.gaps:
            problem = f"“{item.exact}” is not among the words (skos:hiddenLabel) that bear {name}"
            yield Finding("comparator", claim.iri, item.iri, problem, CHOOSE_COMPARATOR)
    if inferred:
        return
    for item in claim.role("number"):
        codes = words.codes("Comparator", item.language)
        found = _around(item, claim, codes)
        # Of several words the longest is meant; of two as long, before and after the number, either.
        longest = sorted(word for word in found if len(word) == max(map(len, found)))
        # "About 200 to 300" is a range like any other.
        fitting = {comparator, ABOUT} if comparator == BETWEEN else {comparator}
        if longest and not any(fitting & codes[word] for word in longest):
            problem = f"the comparator is {name}, but “{longest[0]}” stands beside the number “{item.exact}”"
            yield Finding("comparator", claim.iri, item.iri, problem, CHOOSE_COMPARATOR)


def _context(item: Evidence, claim: Claim) -> tuple[str, str]:
    """Return the words of the statement before and after a number."""
    for statement in claim.role("statement"):
        if item.start is not None and statement.start is not None and statement.end is not None:
            offset = item.start - statement.start
            if offset >= 0 and offset + len(item.exact) <= len(statement.exact):
                return statement.exact[:offset], statement.exact[offset + len(item.exact) :]
        elif item.exact and item.around in statement.exact:
            before, _, after = statement.exact.partition(item.around)
            return before + item.prefix, item.suffix + after
    return item.prefix, item.suffix


def _around(item: Evidence, claim: Claim, codes: dict[str, set[str]]) -> list[str]:
    """Return the words of bounds that stand directly before a number, directly after it, or inside it."""
    before, after = (fold(part) for part in _context(item, claim))
    found = []
    least = max((len(word) for word in NO_BOUNDS if before.endswith(word)), default=0)
    for word in codes:
        is_behind = _begins(after, word) or (word in HEDGES and word in item.exact)
        if is_behind and word in AFTER | EITHER:
            found.append(word)
        if word not in AFTER and len(word) >= least and before.endswith(word):
            cut = word[0].isascii() and before[: -len(word)][-1:].isalnum()
            found += [] if cut else [word]
    return found


def _unit(claim: Claim, graph: Graph, words: Words) -> Iterator[Finding]:
    units = graph.iris(claim.iri, FKG + "unit")
    if len(units) != 1:
        yield Finding("unit", claim.iri, "", f"{len(units)} units are given, not one", LOOK)
        return
    unit = units[0]
    name = _notation(graph, unit)
    for item in claim.role("unit"):
        if not item.gaps and not ways(item.exact) & words.of(unit, item.language):
            problem = f"“{item.exact}” is not among the words (skos:hiddenLabel) that bear the unit {name}"
            bearing = words.codes("Unit", item.language).get(fold(item.exact), ())
            within = _inside(fold(item.exact), words.of(unit, item.language))
            remedy = _choose_unit(graph, bearing) + (f", or quote only “{within}”" if within else "")
            yield Finding("unit", claim.iri, item.iri, problem, remedy)
            continue
        # "人" before "次" is the beginning of another unit's word.
        codes, here = words.codes("Unit", item.language), fold(item.exact + item.suffix)
        longest = _beginning(here, codes)
        if len(longest) > len(item.exact) and unit not in codes[longest]:
            problem = f"“{item.exact}” is only the beginning of “{longest}”, which is not the unit {name}"
            yield Finding("unit", claim.iri, item.iri, problem, _choose_unit(graph, codes[longest]))
    if claim.role("unit"):
        return
    for item in claim.role("number"):
        after = fold(_context(item, claim)[1])
        codes = words.codes("Unit", item.language)
        said = _beginning(after, codes)
        # A counting word alone leaves open what is counted, and a shared one of currencies which is meant.
        short = unit.removeprefix(ID + "unit-")
        is_open = said in CLASSIFIERS or short in SHARED.get(said, ())
        # "Nine in 10 victims" counts no victims.
        is_open = is_open or read_rate(item.exact, item.language, short) is not None
        if said and not is_open and unit not in codes[said]:
            problem = f"the unit is {name} (inferred), but “{said}” follows the number “{item.exact}”"
            yield Finding("unit", claim.iri, item.iri, problem, _choose_unit(graph, codes[said]))


def _choose_unit(graph: Graph, codes: Iterable[str]) -> str:
    """What to do about a unit that the words do not bear; `codes` are those that they do."""
    names = " or ".join(sorted(_notation(graph, code) for code in codes))
    return f"choose the unit that the words bear, {names}" if names else "choose the unit that the words bear"


def _beginning(after: str, words: Iterable[str]) -> str:
    """Return the longest of the words with which the text begins, or an empty string."""
    return max((word for word in words if _begins(after, word)), key=len, default="")


def _inside(text: str, words: Iterable[str]) -> str:
    """Return the longest of the words that stands in the text as a word, or an empty string."""
    starts = [at for at in range(len(text)) if not (at and text[at - 1].isascii() and text[at - 1].isalnum())]
    return max((_beginning(text[at:], words) for at in starts), key=len, default="")


def _begins(after: str, word: str) -> bool:
    return after.startswith(word) and not (word[-1].isascii() and after[len(word) :][:1].isalnum())
