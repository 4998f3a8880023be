"""What the classifier says of figures that rules leave open or name. All texts are made up."""

from collections.abc import Callable
from pathlib import Path

import pytest
from marked import EITHER, marked_texts
from tests.extract.measuring.english import DEVICES, LOSSES, measured
from tests.extract.stages import measures, quantities

from fraudkg.errors import InputError
from fraudkg.extract.candidates import Measure
from fraudkg.extract.document import Document
from fraudkg.extract.measuring.classifier import Classifier
from fraudkg.extract.reader import Reader
from fraudkg.extract.weights import FOLDER, OTHER, Weights
from fraudkg.lexicon.measures import MeasureLexicon

DATA = Path(__file__).parents[3] / "data"
LEXICON, REFERENCE = DATA / "lexicon", DATA / "reference"
CODES = [one.code for one in MeasureLexicon.from_folders([LEXICON]).measures]
OPEN = "The squad dealt with 40 burner phones at the flat."
"""No rule names what is counted here."""


Named = Callable[[str, str], Measure]


@pytest.fixture
def named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Named:
    """Reads the last figure of an English text with a table of our own."""

    def call(text: str, table: str) -> Measure:
        (tmp_path / FOLDER).mkdir()
        (tmp_path / FOLDER / "en.tsv").write_text(table, encoding="utf-8")
        monkeypatch.setattr(measures("en"), "_classifier", Classifier([tmp_path], "en", CODES))
        document = Document(text, "en")
        return measures("en").name(document, quantities("en").find(document, ()).quantities)[-1]

    return call


def test_what_no_rule_names_is_named_and_weak(named: Named) -> None:
    measure = named(OPEN, "~phone\tdevices-seized\t30\n>phone\tdevices-seized\t30\n")
    assert (measure.indicator, measure.confidence, measure.rules) == (
        "devices-seized",
        "low",
        ("measure-learned",),
    )
    assert "burner phones" in measure.phrase


@pytest.mark.parametrize(
    "table",
    [
        pytest.param("", id="an empty table"),
        pytest.param(f">phone\tdevices-seized\t10\n\t{OTHER}\t9\n", id="not likely enough"),
        pytest.param(">phone\tlosses-reported\t50\n", id="counts in another unit"),
        pytest.param(">phone\tno-such-measure\t50\n", id="no measure of the lexicon"),
    ],
)
def test_what_is_not_likely_stays_open(table: str, named: Named) -> None:
    assert named(OPEN, table).indicator is None


def test_a_mean_stays_open(named: Named) -> None:
    table = ">suspect\tsuspects-arrested\t90\n"
    assert named("On average 12 suspects are arrested each day.", table).indicator is None


@pytest.mark.parametrize(
    ("code", "weight", "confidence"),
    [
        ("suspects-arrested", 40, "high"),
        ("suspects-charged", 40, "low"),
        ("suspects-arrested", 5, "medium"),
    ],
)
def test_a_rule_is_surer_or_weaker_by_it_and_names_the_same(
    code: str, weight: int, confidence: str, named: Named
) -> None:
    table = f"<detain\t{code}\t{weight}\n\tsuspects-arrested\t0\n\t{OTHER}\t0\n"
    measure = named("Police detained 12.", table)
    assert (measure.indicator, measure.confidence) == ("suspects-arrested", confidence)


def test_a_measure_that_it_never_learnt_is_as_sure_as_its_rule(named: Named) -> None:
    """As a study's own: only another one could seem likely."""
    measure = named("Police detained 12.", f"<detain\tsuspects-charged\t90\n\t{OTHER}\t0\n")
    assert (measure.indicator, measure.confidence) == ("suspects-arrested", "medium")


@pytest.mark.parametrize(
    ("table", "code", "rule"),
    [
        ("", "devices-seized", "measure-list"),
        (f">umbrella\t{OTHER}\t40\n\tdevices-seized\t0\n", None, None),
        (">umbrella\tassets-seized\t40\n\tdevices-seized\t0\n", "assets-seized", "measure-learned"),
    ],
)
def test_what_is_only_carried_along_a_list_is_named_by_it_or_not_at_all(
    table: str, code: str | None, rule: str | None, named: Named
) -> None:
    measure = named("Officers seized 40 phones and 12 umbrellas.", table)
    assert (measure.indicator, next(iter(measure.rules), None)) == (code, rule)


def test_probabilities_are_those_of_a_logistic_regression() -> None:
    """Weights are tenths: 6.93 of them are the logarithm of two."""
    known = Weights([("x", "one", 7), ("", "other", 0)]).probabilities({"x", "unknown"})
    assert known["one"] / known["other"] == pytest.approx(2, rel=0.01)
    assert sum(known.values()) == pytest.approx(1)
    assert Weights([]).probabilities({"x"}) == {}


def test_a_weight_below_nothing_takes_from_its_own_class_alone() -> None:
    known = Weights([("x", "one", -65_535), ("x", "other", 7), ("", "one", 65_535), ("", "third", 7)])
    assert known.probabilities({"x"})["other"] == known.probabilities({"x"})["third"]


def test_a_line_that_is_no_row_is_told(named: Named) -> None:
    with pytest.raises(InputError, match="not a feature, a class and a whole number") as caught:
        named(OPEN, "# A table.\n>phone\tdevices-seized\tmuch\n")
    assert caught.value.place.endswith("en.tsv:2")


@pytest.mark.parametrize("family", ["en", "zh"])
def test_the_bundled_tables_speak_of_measures_of_the_lexicon(family: str) -> None:
    codes = {one.code for one in MeasureLexicon.from_folders([LEXICON]).measures} | {OTHER}
    rows = [
        line.split("\t")
        for line in (LEXICON / FOLDER / f"{family}.tsv").read_text(encoding="utf-8").splitlines()
        if not line.startswith("#")
    ]
    assert {code for _, code, _ in rows} <= codes
    assert rows == sorted(rows, key=lambda row: (row[0], row[1]))


@pytest.mark.parametrize(
    "path", sorted((DATA / "training").glob("figures-*.tsv")), ids=lambda path: path.stem
)
def test_what_it_learns_from_names_measures_of_the_lexicon(path: Path) -> None:
    texts = list(marked_texts(path))
    assert all(text.marks for text in texts)
    assert {code for text in texts for _, _, code in text.marks} <= {*CODES, OTHER, EITHER}
    assert all(text.language.startswith(path.stem[-2:]) for text in texts)


def test_a_share_of_payments_is_none_of_the_losses() -> None:
    text = (
        "Card fraud accounted for over 90% of fraudulent payment transactions and for losses of $5 million."
    )
    assert [one.indicator for one in measured(text)] == [None, LOSSES]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The network controlled about 76,000 chat accounts.", None),
        ("The ring had run 12 scam websites.", None),
        ("As many as 400 call centres were operating in the zone.", None),
        ("Officers found 78 scam websites and blocked them.", None),
        ("Officers found and blocked 78 scam websites.", "websites-blocked"),
        ("Officers found 12 phones in the flat.", DEVICES),
    ],
)
def test_what_is_only_there_nobody_closed(text: str, expected: str | None) -> None:
    assert measured(text)[0].indicator == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("政府將普發現金1萬元。", [None]),
        ("该园区先后招揽20余家诈骗团伙入驻，警方打掉诈骗团伙5个。", [None, "gangs-dismantled"]),
        # Look-alikes: a verb that a measure has stands between, or no such verb does.
        ("警方在招聘会上查扣现金1万元。", ["funds-seized"]),
        ("打掉诈骗团伙20余个。", ["gangs-dismantled"]),
    ],
)
def test_another_deed_is_no_measure(text: str, expected: list[str | None], reader: Reader) -> None:
    language = "zh-hant" if "將" in text else "zh-hans"
    found = reader.read(Document(text, language, None, "agency-cn-mps")).statistics
    assert [one.measure.indicator for one in found] == expected
