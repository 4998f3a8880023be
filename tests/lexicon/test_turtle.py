from pathlib import Path

from fraudkg.lexicon.turtle import read_turtle


def test_a_mark_of_byte_order_is_read_over(tmp_path: Path) -> None:
    (tmp_path / "made-up.ttl").write_bytes(b"\xef\xbb\xbf<made:up> <made:up> 1 .")
    assert len(read_turtle(tmp_path / "made-up.ttl")) == 1
