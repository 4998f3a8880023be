"""A desk at which a made-up person sits."""

from collections.abc import Callable, Iterable

from fraudkg.review.terminal.codes import Code
from fraudkg.review.terminal.desk import plain
from fraudkg.review.terminal.page import Line


class Script:
    """A made-up person: each entry is a key, a typed line, or what is typed to choose."""

    def __init__(self, *entries: str, is_manned: bool = False) -> None:
        self.is_manned = is_manned
        self.entries = list(entries)
        self.said: list[str] = []

    def show(self, lines: Iterable[Line]) -> None:
        self.said += map(plain, lines)

    def tell(self, message: str) -> None:
        self.said.append(message)

    def key(self, prompt: str) -> str:
        self.said.append(prompt)
        return self.entries.pop(0) if self.entries else ""

    def line(self, prompt: str) -> str | None:
        return self.key(prompt)

    def pick(self, prompt: str, search: Callable[[str], tuple[Code, ...]]) -> Code | None:
        return next(iter(search(self.key(prompt))), None)
