from fraudkg.extract.relating.wording import active, irregular, passive, written_out


def test_alternatives_are_written_out() -> None:
    assert written_out(["in (close |)(contact|touch) with", "by"]) == (
        "in close contact with",
        "in close touch with",
        "in contact with",
        "in touch with",
        "by",
    )


def test_regular_verbs() -> None:
    assert active("carry out", {}) == ("carry out", "carries out", "carried out", "carrying out")
    assert active("stage", {}) == ("stage", "stages", "staged", "staging")
    assert active("nab", {}) == ("nab", "nabs", "nabbed", "nabbing")
    assert active("launch", {}) == ("launch", "launches", "launched", "launching")
    assert active("deploy", {}) == ("deploy", "deploys", "deployed", "deploying")


def test_irregular_verbs() -> None:
    strange = irregular(["undertake undertook undertaken"])
    assert active("undertake", strange) == (
        "undertake",
        "undertakes",
        "undertook",
        "undertaken",
        "undertaking",
    )
    assert passive("undertake", strange) == ("undertaken by", "undertaken jointly by")
