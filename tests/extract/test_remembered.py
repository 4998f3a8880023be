"""What is worked out once for all who ask; the text is made up."""

from fraudkg.extract.remembered import forget, remembered


def test_work_is_done_once_until_it_is_forgotten() -> None:
    asked = []

    @remembered
    def length(text: str) -> int:
        asked.append(text)
        return len(text)

    assert [length("ten calls"), length("ten calls")] == [9, 9]
    assert asked == ["ten calls"]
    forget()
    assert length("ten calls") == 9
    assert asked == ["ten calls", "ten calls"]
