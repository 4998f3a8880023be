"""Python's search for what is no longer used, put off while much is made of which little is thrown away."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def unswept(*, stays: bool = False) -> Iterator[None]:
    """No search for what is no longer used while many things are made: half the time where all of it `stays`.

    A reading leaves next to nothing that only such a search would find.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if stays and not gc.get_freeze_count():
            # At once among the oldest things, else all of them would be searched right after.
            gc.freeze()
            gc.unfreeze()
        if was_on:
            gc.enable()
