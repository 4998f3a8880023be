"""The scores that docs/quality.md prints between its two marks: every figure comes from the gold texts."""

from collections import Counter
from pathlib import Path

from fraudkg.claims.yamlfile import plain, read_yaml
from fraudkg.evaluate.gold import find_gold
from fraudkg.evaluate.run import Evaluation, evaluate
from fraudkg.evaluate.tables import tables
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


def scores() -> str:
    """The scores as Markdown."""
    evaluation = measured()
    return _summary(evaluation) + "\n".join(table.markdown() for table in tables(evaluation))


def page() -> str:
    """docs/quality.md with its scores made anew; its prose stays as people wrote it."""
    before, _, rest = PAGE.read_text(encoding="utf-8").partition(BEGIN)
    _, _, after = rest.partition(END)
    return f"{before}{BEGIN}{scores()}{END}{after}"
