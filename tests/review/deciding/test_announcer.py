from collections.abc import Callable
from pathlib import Path
from typing import Any

from fraudkg.review.deciding.announcer import missing
from fraudkg.review.work import Work


def test_nothing_is_said_where_somebody_is_named(work: Work) -> None:
    assert missing(work) == ()


def test_the_bodies_that_the_text_names_are_offered(
    work: Work, contract: dict[str, Any], opened: Callable[[Path], Work]
) -> None:
    path = work.folder / "release.yaml"
    path.write_text(path.read_text("utf-8").replace(", held-by: [agency-cn-mps]", ""), "utf-8")
    assert "the text names no body that is known" in missing(opened(work.folder))[1]
    contract["entities"][0] |= {"type": "agency", "id": "agency-xx-made-up"}
    said = missing(opened(work.folder).read(contract))
    assert "the text names agency-xx-made-up («KK Industrial Park»)" in said[1]
    assert str(path) in said[0]
