"""What a build says of itself."""

from typing import TYPE_CHECKING, cast

import pytest

from fraudkg.publish.report import BuildReport

if TYPE_CHECKING:
    from fraudkg.graph.builder import Built
    from fraudkg.verify import Report


@pytest.mark.parametrize(
    ("findings", "told"),
    [
        (None, "not run"),
        ({"violation": 0, "warning": 0, "info": 0}, "no findings"),
        ({"violation": 1, "warning": 2, "info": 2}, "1 violation, 2 warnings, 2 info"),
    ],
)
def test_findings_are_counted_in_words(findings: dict[str, int] | None, told: str) -> None:
    report = BuildReport(cast("Built", None), cast("Report", None), findings, 0, {}, "made-up")
    assert report._checks() == told
