"""`fraudkg review --read` on a made-up text that was corrected after it was decided on."""

from pathlib import Path

import pytest
from tests.cli.reviewing import put_text, run

from fraudkg.claims.loader import read_release
from fraudkg.graph.builder import build_dataset
from fraudkg.graph.study import Study
from fraudkg.review.files.candidates import FILE

TEXT = """\
Made up: police solved 258 cases in 2025.

In 2025, police solved 258 cases. In 2025, police arrested 43 suspects in "Made Up Hall". \
In 2024, police seized 372 phones. In 2024, police arrested 12 suspects.
"""
CORRECTED = TEXT.replace("372", "371").replace("Made up:", "Made up, corrected:")


@pytest.fixture
def decided(folder: Path, tmp_path: Path) -> Path:
    """The release with everything decided, and written."""
    put_text(folder, TEXT)
    (folder / FILE).unlink()
    (tmp_path / "keys").write_text("A\ny\n" + "i\nn\n" * 3 + "s\nq\n", "utf-8")
    run(folder, "--keys", tmp_path / "keys", "--by", "me", "--on", "2026-11-25")
    assert run(folder, "--write").exit_code == 0
    assert "0 items wait" in run(folder, "--check").stdout
    return folder


# Nothing but the earlier proposals tells the years that are passed over from the one of the lost claim.
@pytest.mark.parametrize(("is_known", "lost"), [(True, 1), (False, 3)])
def test_what_stands_unchanged_is_carried_over_and_the_rest_waits_again(
    decided: Path, lost: int, *, is_known: bool
) -> None:
    before = (decided / "decisions.yaml").read_text("utf-8")
    put_text(decided, CORRECTED)
    if not is_known:
        (decided / FILE).unlink()
    done = run(decided, "--read", "--by", "you", "--on", "2026-12-02")
    count = before.count("candidate:")
    assert f"the text changed: {count - lost} decisions carried over, {lost} lost\n" in done.stderr
    assert "lost: devices-seized-2024: " in done.stderr
    after = (decided / "decisions.yaml").read_text("utf-8")
    assert (after.count("candidate:"), after.count("by: me"), after.count("by: you")) == (count, count - 1, 1)
    checked = run(decided, "--check")
    assert "number «371»" in checked.stderr
    assert checked.exit_code == 1
    assert run(decided, "--write").exit_code == 0
    keys = {claim.key for claim in read_release(decided).claims}
    assert "suspects-arrested-2025" in keys
    assert "devices-seized-2024" not in keys
    assert build_dataset(Study(decided.parents[2]))


def test_a_text_that_is_the_same_changes_no_decision(decided: Path) -> None:
    before = (decided / "decisions.yaml").read_bytes()
    done = run(decided, "--read", "--by", "you")
    assert "the text changed" not in done.stderr
    assert (decided / "decisions.yaml").read_bytes() == before


def test_claims_written_by_hand_that_no_longer_hold_are_told_at_once(decided: Path) -> None:
    claims = decided / "claims.yaml"
    by_hand = "  - {key: %s, narrative: method, quote: 372 phones%s}\n"
    more = by_hand % ("one", "") + by_hand % ("two", ". In 2024")
    claims.write_text(claims.read_text("utf-8").replace("claims:\n", f"claims:\n{more}"), "utf-8")
    put_text(decided, CORRECTED)
    run(decided, "--read", "--by", "you")
    told = run(decided, "--check")
    assert (told.exit_code, isinstance(told.exception, SystemExit)) == (1, False)
    assert "one: the quote «372 phones»" in str(told.exception)
    assert "two: the quote «372 phones. In 2024»" in str(told.exception)
