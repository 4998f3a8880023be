"""What somebody at a terminal sees while a command works for seconds."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def waiting(told: str) -> Iterator[None]:
    """Show on standard error that something is done, where that is a terminal, and nothing elsewhere."""
    if not sys.stderr.isatty():
        yield
        return
    from rich.console import Console

    with Console(stderr=True).status(told):
        yield
