from pathlib import Path

from fraudkg.review.terminal.codes import Code, Codes, words_by_code, words_by_term

CODES = Codes(
    [
        Code("ind", "calls-intercepted", "fraud calls intercepted", ("拦截诈骗电话",)),
        Code("ind", "cases-solved", "fraud cases solved", ("破获电诈案件", "cracked")),
        Code("ind", "suspects-repatriated", "suspects brought back", ()),
        Code("unit", "case", "case", ("起",)),
    ]
)


def found(typed: str, scheme: str = "ind") -> list[str]:
    return [code.notation for code in CODES.search(scheme, typed)]


def test_the_beginning_of_a_notation_goes_before_names() -> None:
    assert found("ca") == ["cases-solved", "calls-intercepted"]
    assert found("cas") == ["cases-solved"]


def test_any_name_in_any_language_finds_a_code() -> None:
    assert found("brought") == ["suspects-repatriated"]
    assert found("crack") == ["cases-solved"]
    assert found("電話") == ["calls-intercepted"]
    assert found("inter calls") == ["calls-intercepted"]


def test_nothing_typed_lists_all_and_nothing_found_is_empty() -> None:
    assert found("") == ["cases-solved", "calls-intercepted", "suspects-repatriated"]
    assert found("never") == []
    assert found("x", "no-scheme") == []
    assert found("", "unit") == ["case"]


def test_the_words_of_a_measure_find_it_but_not_those_that_mean_something_else(tmp_path: Path) -> None:
    (tmp_path / "measures.yaml").write_text(
        """\
- code: cases-solved
  units: [case]
  en: {actions: [+solve], not: [made-up case]}
  ja: {alone: [件]}
  examples: [{language: en, number: "12", text: "Made up: 12 cases."}]
- group: solve
  en: [crack]
""",
        "utf-8",
    )
    assert words_by_code([tmp_path]) == {"cases-solved": ("crack", "件")}


def test_the_words_of_a_crime_find_its_code_and_the_one_most_spoken_of_goes_first(tmp_path: Path) -> None:
    (tmp_path / "relations.yaml").write_text(
        "- {code: term, id: crime-made-up, en: [(phone|online) scams, phone fraud], zh-hans: [电诈]}\n",
        "utf-8",
    )
    words = words_by_term([tmp_path])
    assert words == {"crime-made-up": ("phone scams", "online scams", "phone fraud", "电诈")}
    other = Code("CrimeType", "crime-fraud", "fraud")
    codes = Codes([other, Code("CrimeType", "crime-made-up", "made-up fraud", words["crime-made-up"])])
    assert [one.notation for one in codes.search("CrimeType", "scam")] == ["crime-made-up"]
    assert codes.search("CrimeType", "fraud")[0] == other
