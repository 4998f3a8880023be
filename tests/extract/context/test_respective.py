"""Rows of figures behind as many places, in made-up texts; the figures stand in square brackets."""

from tests.extract.context.conftest import Where


def test_each_figure_of_a_row_is_of_its_own_place(where: Where) -> None:
    text = "In Kent, Northmere and Surrey, police held [12], [9] and [4] people respectively."
    assert where(text, "agency-gb-nca") == ["place-gb-kent", "Northmere", "place-gb-surrey"]


def test_as_many_places_as_figures_in_chinese(where: Where) -> None:
    text = "武汉警方在石桥、东山、新河分别打掉团伙[6]个、[4]个和[3]个，收缴卡[9]张。"
    assert where(text, "agency-cn-hubei-psd", "zh-hans") == ["石桥", "东山", "新河", "place-cn-wuhan"]


def test_fewer_figures_than_places_are_of_all(where: Where) -> None:
    text = "武汉警方在石桥、东山、新河分别打掉团伙[6]个、[4]个。"
    assert where(text, "agency-cn-hubei-psd", "zh-hans") == ["place-cn-wuhan"] * 2


def test_areas_before_a_clause_of_their_own(where: Where) -> None:
    text = "从地域看，石桥区、东山县居前两位，分别占[22]%和[19]%。"  # made up
    assert where(text, "agency-cn-hubei-psd", "zh-hans") == ["石桥区", "东山县"]
