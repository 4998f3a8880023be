"""What a terminal shows while a command works, and what goes anywhere else: nothing."""

import io

import pytest

from fraudkg.cli.waiting import waiting


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(("stream", "is_told"), [(Terminal(), True), (io.StringIO(), False)])
def test_only_a_terminal_is_told(
    *, stream: io.StringIO, is_told: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setattr("sys.stderr", stream)
    with waiting("making it up"):
        pass
    assert ("making it up" in stream.getvalue()) == is_told
