"""How the time that a reader takes grows with its text."""

from collections.abc import Callable
from time import process_time


def is_in_proportion(read: Callable[[str], object], piece: str, size: int) -> bool:
    """Whether ten times `size` characters of a piece take about ten times as long.

    What grew with the square would take a hundred times as long. Words that are read once are read before.
    """

    def seconds(length: int) -> float:
        text = piece * (length // len(piece))
        start = process_time()
        read(text)
        return process_time() - start

    seconds(len(piece))
    short = max(seconds(size), 0.001)
    return any(seconds(10 * size) < 45 * short + 0.2 for _ in range(2))
