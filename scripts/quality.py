"""The scores that docs/quality.md prints between its two marks: every figure comes from the gold texts."""

from collections import Counter
from pathlib import Path

from fraudkg.claims.yamlfile import plain, read_yaml
from fraudkg.evaluate.gold import find_gold
from fraudkg.evaluate.run import Evaluation, evaluate
from fraudkg.evaluate.tables import (
    HEADS,
    PRECISION_HEADS,
    familiarity,
    issuer_of,
    kind_lines,
    language_of,
    manner_lines,
    markdown,
    slot_lines,
)
from fraudkg.extract.reader import ENGINE, Reader
from fraudkg.resources import resource

ROOT = Path(__file__).parent.parent
GOLD = ROOT / "tests" / "gold"
PAGE = ROOT / "docs" / "quality.md"
BEGIN = "<!-- scores: begin, made by scripts/make_docs.py -->\n"
END = "<!-- scores: end -->\n"
CHOSEN = ("number", "unit", "indicator", "period", "place", "core", "all")
SURE = """## How sure a reading is

How often a slot is right by the way in which it was read: a measure by its confidence; a period, place or
agent by whether the words of the figure state it or it was inferred (`inferred` in a candidate names those).

"""
LANGUAGES = {
    "en": "English",
    "zh": "Chinese",
    "ja": "Japanese",
    "ko": "Korean",
    "th": "Thai",
    "vi": "Vietnamese",
}


def measured() -> Evaluation:
    """All gold texts, read with the bundled words and names."""
    reader = Reader([resource("data", "lexicon")], [resource("data", "reference")])
    return evaluate(list(find_gold(GOLD)), reader)


def _summary(evaluation: Evaluation) -> str:
    counts = Counter(text.language.partition("-")[0] for text in evaluation.texts)
    languages = ", ".join(f"{count} {LANGUAGES[language]}" for language, count in counts.most_common())
    issuers = len({text.issuer for text in evaluation.texts})
    figures = sum(len(text.statistics) for text in evaluation.texts)
    looks = len(plain(read_yaml(GOLD / "looks.yaml")))
    return (
        f"{len(evaluation.texts)} texts ({languages}) of {issuers} issuers with {figures} figures; engine "
        f"`{ENGINE}`, without the optional parser; the held scores were looked at {looks} times.\n\n"
    )


def tables() -> str:
    """The scores as Markdown."""
    evaluation = measured()
    sections = {
        "Statistics by language": slot_lines(evaluation, language_of),
        "Known families of issuers and new ones": slot_lines(evaluation, familiarity(evaluation), CHOSEN),
        "Statistics by issuer": slot_lines(evaluation, issuer_of, ("number", "indicator", "core")),
    }
    for title, kind in (("Entities by type", "entity"), ("Relations by predicate", "relation")):
        lines = kind_lines(evaluation, kind)
        sections[title] = (line for line in lines if line.counts.right + line.counts.missed)
    parts = [
        f"## {title}\n\n{markdown(HEADS, (line.cells() for line in lines))}"
        for title, lines in sections.items()
    ]
    sure = markdown(PRECISION_HEADS, (line.precision_cells() for line in manner_lines(evaluation)))
    parts.insert(1, f"{SURE}{sure}")
    return _summary(evaluation) + "\n".join(parts)


def page() -> str:
    """docs/quality.md with its scores made anew; its prose stays as people wrote it."""
    before, _, rest = PAGE.read_text(encoding="utf-8").partition(BEGIN)
    _, _, after = rest.partition(END)
    return f"{before}{BEGIN}{tables()}{END}{after}"
