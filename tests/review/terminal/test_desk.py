import io
import os
import sys

import click
import pytest

from fraudkg.review.deciding.standing import Progress
from fraudkg.review.terminal.codes import Code, Codes
from fraudkg.review.terminal.desk import ColourDesk, KeysError, PlainDesk, desk_for_terminal, plain
from fraudkg.review.terminal.page import Piece, bar
from fraudkg.text.visible import visible

CALLS, CASES = Code("ind", "calls-intercepted", "calls"), Code("ind", "cases-solved", "cases")
CODES = Codes([CALLS, CASES])


def search(typed: str) -> tuple[Code, ...]:
    return CODES.search("ind", typed)


def desk(text: str) -> PlainDesk:
    return PlainDesk(io.StringIO(text), is_echoed=True)


def test_esc_in_a_line_leaves_it(monkeypatch: pytest.MonkeyPatch) -> None:
    one = desk("area\x1b x\ny\n")
    assert (one.line(":"), one.line(":")) == (None, "y")
    monkeypatch.setattr(click, "prompt", lambda *_, **__: "\x1bs")
    assert ColourDesk().line("why: ") is None


def test_a_plain_desk_reads_keys_lines_and_choices(capsys: pytest.CaptureFixture[str]) -> None:
    one = desk("a\n\nlabel made up\nca\n2\nsolved\nnever\n")
    assert (one.key("?"), one.key("?"), one.line(":")) == ("a", "\n", "label made up")
    assert one.pick(":", search) == CALLS
    assert one.pick(":", search) == CASES
    assert one.pick(":", search) is None
    assert (one.key("?"), one.line(":"), one.pick(":", search)) == ("", None, None)
    assert "1 cases-solved (cases)" in capsys.readouterr().out


def test_a_line_of_more_than_one_key_is_an_error_in_a_file_only() -> None:
    one = desk("a\nlabel made up\nab\n")
    assert (one.key("?"), one.line(":")) == ("a", "label made up")
    with pytest.raises(KeysError, match="«ab» is given where one key is asked for") as error:
        one.key("?")
    assert error.value.place == "keys:3"
    assert PlainDesk(io.StringIO("skip\na\n"), is_echoed=False).key("?") == "a"


def test_plain_lines_mark_spans_and_strip_what_could_steer_a_terminal() -> None:
    line = (
        Piece("held "),
        Piece("12", "number"),
        Piece(" "),
        Piece("men", "unit"),
        Piece(visible(" \x1b[2J\u202e")),
    )
    assert plain(line) == "held «12» [men] ␛[2J\ufffd"


def test_the_bar_of_an_empty_text_does_not_divide_by_nothing() -> None:
    assert "0 mentions · 1 item waits" in plain(bar(Progress(0, 0, 0, 1)))


def pressed(monkeypatch: pytest.MonkeyPatch, *keys: str) -> None:
    left = iter(keys)
    monkeypatch.setattr(click, "getchar", lambda: next(left))


def test_a_colour_desk_chooses_while_typing(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    pressed(monkeypatch, "c", "x", "\x7f", "\t", "\r", "c", "\x1b", "n", "o", "\r", "\x03")
    one = ColourDesk()
    assert one.pick("statistic: ", search) == CALLS
    assert one.pick("statistic: ", search) is None
    assert one.pick("statistic: ", search) is None
    assert one.key("?") == ""
    one.show([(Piece("made up", "number"),)])
    one.tell("[made] up")
    assert "▸cases-solved (cases)" in capsys.readouterr().out


def test_a_terminal_without_colours_gets_the_plain_desk(monkeypatch: pytest.MonkeyPatch) -> None:
    assert isinstance(desk_for_terminal(), PlainDesk)
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    monkeypatch.setenv("TERM", "dumb")
    assert isinstance(desk_for_terminal(), PlainDesk)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert isinstance(desk_for_terminal(), ColourDesk)


def test_more_may_come_after_the_end_of_a_terminal_s_line() -> None:
    class Terminal(io.StringIO):
        lines = iter(["", "y\n"])

        def readline(self, *_: object) -> str:  # type: ignore[override]
            return next(self.lines)

    one = PlainDesk(Terminal(), is_echoed=False)
    assert (one.key("?"), one.key("?")) == ("", "y")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pseudo-terminals")
def test_an_arrow_is_one_key_and_what_was_pressed_ahead_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    import pty  # noqa: PLC0415 - there is none on Windows

    keyboard, terminal = pty.openpty()
    with os.fdopen(terminal, encoding="utf-8") as stdin:
        monkeypatch.setattr(sys, "stdin", stdin)
        os.write(keyboard, "\x1b[A\x1bOB\x1b[3~中a\x1b".encode())
        one = ColourDesk()
        assert [one.key("?") for _ in range(6)] == ["↑", "↓", "\x1b", "中", "a", "\x1b"]
        os.write(keyboard, b"ca\x1b[B\x1b[A\x1b[B\r")
        assert one.pick("statistic: ", search) == CALLS
    os.close(keyboard)


def test_what_goes_on_in_the_next_line_stands_apart_from_names(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("COLUMNS", "20")
    ColourDesk().show([(Piece("  key   ", "dim"), Piece("a-long-made-up-name")), (Piece("made up words"),)])
    lines = [line.rstrip() for line in capsys.readouterr().out.splitlines()]
    assert lines[1:] == ["  key", "    a-long-made-up-n", "    ame", "made up words"]


def test_a_number_that_is_no_plain_figure_chooses_nothing() -> None:
    assert desk("ca\n①\n").pick(":", search) is None
