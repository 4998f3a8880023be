"""Numbers of paragraphs in made-up texts."""

from fraudkg.extract.grammar.numbering import line_numbers


def test_numbers_that_go_on_line_by_line_count_the_lines() -> None:
    text = "A release\n2 The board met.\nArrests\n3 Police came.\n4) All was well."
    assert [text[span.start : span.end] for span in line_numbers(text)] == ["2", "3", "4"]


def test_figures_that_open_lines_count_things() -> None:
    assert line_numbers("12 men were held\n13 cars were seized\n400 phones") == []


def test_long_texts_take_time_in_proportion() -> None:
    assert len(line_numbers("".join(f"{number % 90} a\n" for number in range(60_000)))) > 59_000
