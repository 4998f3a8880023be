"""Doubts beside claims are read from their files."""

from datetime import date
from pathlib import Path

import pytest

from fraudkg.claims.assessments import read_assessments
from fraudkg.errors import InputError

ASSESSMENT = (
    "- {id: assessment-a, label: made up, issue: implausible, about: [claim-a], by: agent-a, "
    "on: 2026-01-09, reason: r}\n"
)


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        ("id: assessment-a\n", "a.yaml: the file is no list; start each assessment with `- id:`."),
        (
            ASSESSMENT.replace(", reason: r", ""),
            (
                "a.yaml:1: the assessment lacks or misspells a slot ('reason'); "
                "give id, label, issue, about, by, on and reason."
            ),
        ),
        (ASSESSMENT.replace("2026-01-09", "soon"), "a.yaml:1: soon is not a date; write it as YYYY-MM-DD."),
        (
            ASSESSMENT.replace("2026-01-09", "2026-02-30") + "- text\n",
            (
                "a.yaml:1: 2026-02-30 is not a date; write a day that the calendar has.\n"
                "a.yaml:2: the assessment lacks or misspells a slot"
            ),
        ),
        (ASSESSMENT.replace("assessment-a", "5"), "a.yaml:1: the assessment lacks or misspells a slot (5 "),
        ("# made up\n- text\n", "a.yaml:2: the assessment lacks or misspells a slot"),
    ],
)
def test_a_slip_in_an_assessment_has_its_place(tmp_path: Path, data: str, expected: str) -> None:
    path = tmp_path / "a.yaml"
    path.write_text(data, "utf-8")
    with pytest.raises(InputError) as caught:
        read_assessments(path)
    assert str(caught.value).replace(f"{tmp_path}/", "").startswith(expected)


def test_assessments_are_read_sorted(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text(ASSESSMENT.replace("-a,", "-b,") + ASSESSMENT, "utf-8")
    found = read_assessments(path)
    assert [one.id for one in found] == ["assessment-a", "assessment-b"]
    assert (found[0].issues, found[0].about, found[0].on) == (
        ("implausible",),
        ("claim-a",),
        date(2026, 1, 9),
    )
    path.write_text("", "utf-8")
    assert read_assessments(path) == ()
