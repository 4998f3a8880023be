"""Grouping: things that go on with one another, and those that lie apart."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeVar

T = TypeVar("T")


def runs(things: Iterable[T], goes_on: Callable[[T, T], bool]) -> Iterator[list[T]]:
    """The things in order, each with those before it as long as the one goes on with the next.

    >>> list(runs([1, 2, 5, 6, 9], lambda one, other: other == one + 1))
    [[1, 2], [5, 6], [9]]
    """
    run: list[T] = []
    for thing in things:
        if run and not goes_on(run[-1], thing):
            yield run
            run = []
        run.append(thing)
    if run:
        yield run


def without_overlap(things: Sequence[T], start: Callable[[T], int], end: Callable[[T], int]) -> list[T]:
    """The things in order of their starts, the longer first, each that overlaps an earlier one left out."""
    found: list[T] = []
    high = -1
    for thing in sorted(things, key=lambda one: (start(one), -end(one))):
        if start(thing) >= high:
            found.append(thing)
            high = end(thing)
    return found
