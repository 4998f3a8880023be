import gc

import pytest

from fraudkg.extract.gc_paused import gc_paused


@pytest.mark.parametrize("is_on", [True, False])
@pytest.mark.parametrize("stays", [True, False])
def test_the_search_for_what_is_no_longer_used_goes_on_as_before(*, is_on: bool, stays: bool) -> None:
    try:
        if not is_on:
            gc.disable()
        with gc_paused(stays=stays):
            assert not gc.isenabled()
        assert gc.isenabled() is is_on
    finally:
        gc.enable()
