"""How far a period goes on from sentence to sentence and over paragraphs. All texts are made up."""

from dataclasses import replace

import pytest
from tests.extract.context.figures import marked
from tests.extract.context.periods.marked import RELEASED, of_kinds, periods, shown, stage

from fraudkg.extract.document import Document

YEAR = "2025-01-01..2025-12-31 period"
TUESDAY = "2026-01-06..2026-01-06 period"


def test_a_year_goes_on_only_if_it_opens_a_sentence_without_figures() -> None:
    assert shown(periods("In 2025 police stepped up their work. They held [5] men.")[0]) == YEAR
    text = "On Tuesday [5] men were held. The desk was reformed in 2025. They also seized [6] cards."
    assert [shown(one) for one in periods(text)] == [TUESDAY, TUESDAY]
    text = "In the second half of 2024 [5] cases came.\n\nIn 2025 shops opened again.\n\nOnline, [6] came."
    assert [shown(one) for one in periods(text)] == ["2024-07-01..2024-12-31 period"] * 2


def test_rows_of_a_table_take_a_day_no_farther_away() -> None:
    rows = "\n".join(f"Town {name}: [{number}]" for number, name in enumerate("ABCDEFGH", 3))
    found = periods(f"On Tuesday police held men in many towns.\n\nThose held, by town:\n{rows}")
    assert {shown(one) for one in found} == {TUESDAY}


def test_sums_and_victims_below_do_not_take_the_days_of_an_action() -> None:
    text = "From 3 to 9 December, [5] men were held.\n\nThe trade is worth [9] euros.\n\nIt had [7] victims."
    found = of_kinds(text, "suspects-arrested", None, "victims")
    assert found[0] == "2025-12-03..2025-12-09 period"
    assert found[2] is None
    text = "In the first half of 2025, [5] men were held.\n\nThere were [7] victims."
    assert of_kinds(text, "suspects-arrested", "victims") == ["2025-01-01..2025-06-30 period"] * 2


def test_what_a_gang_did_ends_with_its_paragraph_and_is_not_of_the_raid_above() -> None:
    text = "The gang sent [5] messages from 3 May to 4 June 2025.\n\n[7] numbers were found."
    assert [shown(one) for one in periods(text)] == ["2025-05-03..2025-06-04 period", None]
    text = "On Tuesday police raided a flat and held [5] men. The gang ran [6] sites."
    assert of_kinds(text, "suspects-arrested", None) == [TUESDAY, None]


@pytest.mark.parametrize(
    "text",
    [
        "A caller usually has [5] phones.",
        "Recruits were promised a return of [5] per cent.",
        "The house has [5] floors.",
    ],
)
def test_what_holds_in_general_has_no_period(text: str) -> None:
    assert shown(periods(f"In 2025 police solved [9] cases. {text}")[1]) is None


def test_a_share_of_frauds_in_general_has_no_period() -> None:
    for noun, period in (("frauds", None), ("the frauds", YEAR)):
        plain, found = marked(f"In 2025 police solved [9] cases. [5] per cent of {noun} are reported.")
        share = replace(found[1], kind="percent")
        document = Document(plain, "en", RELEASED, None)
        assert shown(stage("en").of(document, [found[0], share])[1]) == period


def test_a_share_of_those_counted_has_their_period() -> None:
    text = (
        "In 2025 police solved [9] cases. That was a rise of [5] per cent. [6] per cent of them were online."
    )
    assert [shown(one) for one in periods(text)] == [YEAR] * 3


def test_men_who_are_looked_for_are_told_for_the_day_of_the_text() -> None:
    point = "2026-01-08..2026-01-08 point"
    assert shown(periods("Police are looking for [5] more men.")[0]) == point


def test_a_deed_of_suspects_leaves_the_day_of_the_action_before_it() -> None:
    text = "On Tuesday police moved against a gang believed to have taken [9] euros ([8] dollars) since 2023."
    plain, found = marked(f"{text}\n\nOfficers served [5] warrants.")
    found = [found[0], replace(found[1], flags=("conversion",)), found[2]]
    document = Document(plain, "en", RELEASED, None)
    loss = "losses-reported"
    days = [shown(one) for one in stage("en").of(document, found, [loss, loss, None])]
    assert days == [*["2023-01-01..2026-01-08 to-date"] * 2, TUESDAY]
