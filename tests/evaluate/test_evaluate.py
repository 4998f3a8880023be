from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from fraudkg.errors import InputError
from fraudkg.evaluate.frozen import changes, drops, freeze, read_frozen
from fraudkg.evaluate.gold import GoldText, find_gold, read_gold
from fraudkg.evaluate.rows import Row, compare
from fraudkg.evaluate.run import Evaluation
from fraudkg.evaluate.scores import Counts, by_text, score
from fraudkg.evaluate.tables import HEADS, Table, kind_lines, manner_lines, slot_lines
from fraudkg.extract.candidates import (
    EntityMention,
    Measure,
    Named,
    Passage,
    Period,
    Quantity,
    Reading,
    StatisticCandidate,
)
from fraudkg.text import Span


def _statistic(gold: GoldText, at: int, indicator: str | None) -> StatisticCandidate:
    one = gold.statistics[at]
    number = Passage(one.number, gold.content[one.number.start : one.number.end])
    return StatisticCandidate(
        Quantity(one.number, number, one.value, one.comparator, unit=one.unit),
        Measure(indicator, "made up"),
        None,
        None,
        Named("agency-xx-police", None),
        None,
        None,
        "done",
    )


def _passage(gold: GoldText, words: str) -> Passage:
    start = gold.content.index(words)
    return Passage(Span(start, start + len(words)), words)


def _rows(gold: GoldText, *statistics: StatisticCandidate) -> dict[str, dict[str, str]]:
    return {
        row.key: dict(row.outcomes) for row in compare(gold, Reading(statistics)) if row.kind == "statistic"
    }


def test_gold_quotes_become_spans(gold: GoldText) -> None:
    numbers = [gold.content[one.number.start : one.number.end] for one in gold.statistics]
    assert numbers == ["12", "3.5 million", "12"]
    assert gold.statistics[0].number.start < gold.statistics[2].number.start


def test_a_quote_that_the_text_lacks_is_named_with_its_line(tmp_path: Path, gold: GoldText) -> None:
    path = tmp_path / "gold" / "dev" / f"{gold.id}.yaml"
    path.write_text(
        path.read_text("utf-8").replace('number: "3.5 million"', 'number: "3.6 million"'), "utf-8"
    )
    with pytest.raises(InputError, match=r"yaml:15: the text does not hold «3.6 million»; quote"):
        read_gold(path)


def test_a_folder_without_gold_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no gold text is here"):
        find_gold(tmp_path)
    with pytest.raises(InputError, match="made-up: there is no such file or folder"):
        find_gold(tmp_path / "made-up")


def test_a_perfect_slot_is_right_and_an_absent_one_missed(gold: GoldText) -> None:
    rows = _rows(gold, _statistic(gold, 0, "suspects-arrested"))
    first = rows[str(gold.statistics[0].number.start)]
    assert (first["number"], first["unit"], first["indicator"]) == ("right", "right", "right")
    assert (first["period"], first["place"], first["counted-by"]) == ("missed", "missed", "missed")
    assert first["core"] == first["all"] == "wrong"
    missed = rows[str(gold.statistics[1].number.start)]
    assert missed["number"] == "missed"
    assert missed["period"] == "blank"


def test_slots_match_by_id_or_words_and_periods_by_all_their_parts(gold: GoldText) -> None:
    good = replace(
        _statistic(gold, 0, "suspects-arrested"),
        period=Period(date(2024, 1, 1), None, "to-date", None),
        place=Named("country-rur", None),
        counted_by=Named(None, _passage(gold, "Police")),
    )
    first = _rows(gold, good)[str(gold.statistics[0].number.start)]
    assert first["all"] == "right", first
    period = Period(date(2024, 1, 1), None, "period", None)
    other = replace(good, period=period, place=Named("country-xxx", _passage(gold, "Ruritania")))
    first = _rows(gold, other)[str(gold.statistics[0].number.start)]
    assert (first["period"], first["place"], first["core"]) == ("wrong", "wrong", "wrong")


def test_a_dropped_bound_makes_the_number_wrong(gold: GoldText) -> None:
    one = _statistic(gold, 1, "funds-seized")
    exact = replace(one, quantity=replace(one.quantity, comparator="exact"))
    assert _rows(gold, exact)[str(gold.statistics[1].number.start)]["number"] == "wrong"


def test_naming_what_no_code_fits_is_false_and_an_invented_figure_too(gold: GoldText) -> None:
    invented = _statistic(gold, 0, "suspects-arrested")
    span = Span(0, 2)
    invented = replace(
        invented, quantity=replace(invented.quantity, number=Passage(span, gold.content[:2]), span=span)
    )
    rows = _rows(gold, _statistic(gold, 2, "suspects-arrested"), invented)
    assert rows[str(gold.statistics[2].number.start)]["indicator"] == "added"
    assert rows["+0"]["number"] == "added"


def test_entities_and_relations_count_by_type_and_predicate(gold: GoldText) -> None:
    police = EntityMention(_passage(gold, "Police"), "agent-group", None, "Police")
    wrong = EntityMention(_passage(gold, "Ruritania"), "country", None, "Ruritania")
    rows = [row for row in compare(gold, Reading(entities=(police, wrong))) if row.kind != "statistic"]
    assert [(row.kind, row.outcomes) for row in rows] == [
        ("entity", (("agent-group", "right"),)),
        ("entity", (("country", "added"),)),
        ("relation", (("conductedIn", "missed"),)),
    ]


def test_scores_pool_texts_and_their_interval_holds_the_score() -> None:
    texts = {f"t{number}": Counts(8 + number % 3, number % 4, 2) for number in range(12)}
    total = score(texts)
    f1 = total.counts.f1
    assert f1 is not None
    assert total.low is not None
    assert total.high is not None
    assert total.low <= f1 <= total.high
    assert score(texts) == total, "the interval repeats exactly"
    assert score({"t": Counts(1, 0, 0)}).low is None


def test_a_table_has_a_line_for_each_slot(gold: GoldText) -> None:
    evaluation = Evaluation((gold,), compare(gold, Reading((_statistic(gold, 0, "suspects-arrested"),))))
    lines = {line.slot: line.cells() for line in slot_lines(evaluation)}
    assert lines["number"] == ("dev en", "number", "1", "3", "1.00", "0.33", "0.50", "–")
    assert (
        "| dev en | number | 1 | 3 | 1.00 | 0.33 | 0.50 | – |"
        in Table("", HEADS, tuple(lines.values())).markdown()
    )
    assert [line.slot for line in kind_lines(evaluation, "relation")] == ["all", "conductedIn"]


def test_a_table_tells_how_often_a_way_of_reading_is_right(gold: GoldText) -> None:
    weak = _statistic(gold, 0, "cases-solved")
    sure = replace(weak, measure=Measure("suspects-arrested", "", "person", confidence="high"))
    carried = replace(weak, place=Named("place-xx", None, "place-carried", is_inferred=True))
    rows = (*compare(gold, Reading((sure,))), *compare(gold, Reading((carried,))))
    cells = [line.precision_cells() for line in manner_lines(Evaluation((gold,), rows))]
    assert ("dev en", "indicator, low", "1", "1", "0.00", "–") in cells
    assert ("dev en", "indicator, high", "1", "1", "1.00", "–") in cells
    assert "place, inferred" in {cell[1] for cell in cells}


def test_gains_and_losses_are_told_row_by_row(gold: GoldText, tmp_path: Path) -> None:
    before = Evaluation((gold,), compare(gold, Reading((_statistic(gold, 0, "suspects-arrested"),))))
    path = tmp_path / "scores.json"
    path.write_text(freeze(before, "rules-test"), "utf-8")
    frozen = read_frozen(path)
    assert list(changes(before, frozen)) == []
    assert list(drops(before, frozen)) == []
    after = Evaluation((gold,), compare(gold, Reading((_statistic(gold, 1, "funds-seized"),))))
    found = {(change.gain, change.text, change.slot) for change in changes(after, frozen)}
    assert (True, gold.id, "indicator") in found
    assert (False, gold.id, "indicator") in found
    worse = Evaluation((gold,), compare(gold, Reading()))
    assert any("dev en number: F1 0.5000 before, 0.0000 now" in one for one in drops(worse, frozen))
    assert "dev en number: not scored any more" in set(drops(Evaluation((), ()), frozen))


@pytest.mark.parametrize("content", ['{"form": "other"}', '{"form": "fraudkg-scores-1"}', "[]", "made up"])
def test_a_file_that_holds_no_scores_is_refused(tmp_path: Path, content: str) -> None:
    path = tmp_path / "scores.json"
    path.write_text(content, "utf-8")
    with pytest.raises(InputError, match="no file of scores"):
        read_frozen(path)


def test_rows_of_other_slots_do_not_count() -> None:
    row = Row("t", "statistic", "1", "", (("unit", "right"),))
    assert by_text([row], "number") == {"t": Counts()}
