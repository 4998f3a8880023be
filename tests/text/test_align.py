"""Where the lines that a tool gives back stand in the whole text."""

from fraudkg.text import Span
from fraudkg.text.readers.align import align


def test_alignment_takes_the_place_nearest_the_longest_line() -> None:
    whole = "2026\nHome\n2026\nA long made up line of text\n2026\nEnd\n2026"
    spans = align(["2026", "A long made up line of text", "End"], whole)
    assert [whole[span.start : span.end] for span in spans] == ["2026", "A long made up line of text", "End"]
    assert spans[0].start == whole.index("2026\nA long")


def test_alignment_finds_what_a_tool_changed() -> None:
    whole = "Menu\nItem one of the made up list\nItem two of the made up list\nFoot"
    changed = ["- Item one of the made up list", "- Item two of the made up list"]
    spans = align(changed, whole)
    assert [whole[span.start : span.end] for span in spans] == whole.split("\n")[1:3]
    assert align(["nothing of the kind"], "words") == []
    decomposed = "Cafe\u0301 made up"
    assert align(["Café made up"], decomposed) == [Span(0, len(decomposed))]
