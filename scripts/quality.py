"""The scores in docs/: all on one page, the chief ones between the two marks of docs/quality.md."""

from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from fraudkg.claims.yamlfile import plain, read_yaml
from fraudkg.evaluate.gold import find_gold
from fraudkg.evaluate.run import Evaluation, evaluate
from fraudkg.evaluate.tables import (
    Line,
    Table,
    familiarity,
    kind_lines,
    manner_lines,
    slot_lines,
    tables,
    two,
)
from fraudkg.extract.reader import ENGINE, Reader
from fraudkg.resources import resource

ROOT = Path(__file__).parent.parent
GOLD = ROOT / "tests" / "gold"
PAGE = ROOT / "docs" / "quality.md"
BEGIN = "<!-- scores: begin, made by scripts/make_docs.py -->\n"
END = "<!-- scores: end -->\n"
LANGUAGES = {
    "en": "English",
    "zh": "Chinese",
    "ja": "Japanese",
    "ko": "Korean",
    "th": "Thai",
    "vi": "Vietnamese",
}


SHOWN = {
    "number": "number with its bound",
    "unit": "unit",
    "indicator": "measure",
    "period": "period",
    "place": "place",
    "counted-by": "who counted",
    "announced-by": "who announced",
    "modality": "modality",
    "core": "number, measure, period and place at once",
    "all": "all slots at once",
}
"""The slots in the short table, in the words of the page."""
KINDS = {"entity": "entities", "relation": "relations", "narrative": "passages in the announcer's own voice"}
UNSEEN = ("held en", "held zh")
INTRO = """# Scores

Every score of the reader on the gold texts, as `fraudkg evaluate tests/gold` prints them. What they mean,
and what they do not cover: [how well releases are read](quality.md).

"""


@cache
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


def _unseen(evaluation: Evaluation) -> str:
    """What the short table is about."""
    held = [text for text in evaluation.texts if text.split == "held"]
    chosen = {family: [one for one in held if one.language.startswith(family)] for family in ("en", "zh")}
    parts = [
        f"{len(texts)} {LANGUAGES[family]} texts with {sum(len(one.statistics) for one in texts)} figures"
        for family, texts in chosen.items()
    ]
    issuers = len({one.issuer for texts in chosen.values() for one in texts})
    return f"{' and '.join(parts)}, of {issuers} issuers; engine `{ENGINE}`, without the optional parser.\n\n"


def _chief(evaluation: Evaluation) -> Iterator[tuple[str, str, str]]:
    """What the short table says of texts that nobody mended by: a row for a slot, a column for a language."""

    def row(name: str, lines: list[Line | None], *, is_precise: bool = False) -> tuple[str, str, str]:
        cells = [_cell(line, is_precise=is_precise) for line in lines]
        return (name, cells[0], cells[1])

    slots = {(line.group, line.slot): line for line in slot_lines(evaluation)}
    familiar = {(line.group, line.slot): line for line in slot_lines(evaluation, familiarity(evaluation))}
    manners = {(line.group, line.slot): line for line in manner_lines(evaluation)}
    for slot, name in SHOWN.items():
        yield row(name, [slots.get((group, slot)) for group in UNSEEN])
        if slot == "indicator":
            for kind in ("known family", "new issuer"):
                found = [familiar.get((f"{group}, {kind}", slot)) for group in UNSEEN]
                yield row(f"measure, {kind}", found)
            sure = [manners.get((group, "indicator, high")) for group in UNSEEN]
            yield row("a measure of high confidence is right", sure, is_precise=True)
    for kind, name in KINDS.items():
        lines = {line.group: line for line in kind_lines(evaluation, kind) if line.slot == "all"}
        yield row(name, [lines.get(group) for group in UNSEEN])


def _cell(line: Line | None, *, is_precise: bool) -> str:
    """F1 with its interval, precision and recall in brackets; only precision where nothing else is known."""
    if line is None:
        return "–"
    counts, low, high = line.counts, two(line.total.low), two(line.total.high)
    if is_precise:
        return f"{two(counts.precision)} ({low} to {high})"
    return f"{two(counts.f1)} ({low} to {high}; P {two(counts.precision)}, R {two(counts.recall)})"


def scores(evaluation: Evaluation) -> str:
    """docs/scores.md: all scores."""
    return INTRO + _summary(evaluation) + "\n".join(table.markdown() for table in tables(evaluation))


def page(evaluation: Evaluation) -> str:
    """docs/quality.md with its short table made anew; its prose stays as people wrote it."""
    before, _, rest = PAGE.read_text(encoding="utf-8").partition(BEGIN)
    _, _, after = rest.partition(END)
    heads = ("what is right", "English", "Chinese")
    table = Table("", heads, tuple(_chief(evaluation))).markdown().partition("\n\n")[2]
    return f"{before}{BEGIN}{_unseen(evaluation)}{table}{END}{after}"
