"""What only the reference data has is found by id and by name."""

import pytest
from click.testing import CliRunner

from fraudkg.cli.show import command


@pytest.mark.parametrize("word", ["place-tw-taoyuan", "Taoyuan", "桃園市"])
def test_what_only_the_reference_data_has_is_named_with_its_id(word: str) -> None:
    done = CliRunner().invoke(command, [word])
    assert "the reference data has" in str(done.exception)
    assert "place-tw-taoyuan" in str(done.exception)
