"""Points that group in sums of money, by the currencies of the lexicon and of a study; all is made up."""

from pathlib import Path

from tests.extract.stages import LEXICON

from fraudkg.extract.numbers.languages import reader


def test_words_of_a_studys_own_currency_group_the_figures_before_them(tmp_path: Path) -> None:
    (tmp_path / "currencies.yaml").write_text("- code: xmm\n", encoding="utf-8")
    (tmp_path / "units.yaml").write_text("- {code: xmm, en: [merlions]}\n", encoding="utf-8")
    study = reader("en", [*LEXICON, tmp_path])
    assert [str(read("1.200 merlions", 0)[0].value) for read in (reader("en", LEXICON), study)] == [
        "1.200",
        "1200",
    ]


def test_a_row_that_adds_words_leaves_a_currency_its_decimals(tmp_path: Path) -> None:
    (tmp_path / "currencies.yaml").write_text("- {code: kwd, default: [kay-dees]}\n", encoding="utf-8")
    study = reader("en", [*LEXICON, tmp_path])
    assert str(study("1.200 kay-dees", 0)[0].value) == "1.200"
