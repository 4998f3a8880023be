from fraudkg.review.drafts.keys import base_key, free_key


def test_what_tells_two_claims_apart_is_no_value() -> None:
    claim = {"statistic": "cases-reported", "period": 2025, "quote": "Romance fraud 305 287"}
    taken = {"cases-reported-2025"}
    for key in ("cases-reported-2025-romance-fraud", "cases-reported-2025-2", "cases-reported-2025-3"):
        assert free_key(claim, taken) == key
        taken.add(key)


def test_a_narrative_is_called_by_its_first_words_without_figures() -> None:
    quote = "Some 15 to 20 suspects remain at large"
    assert base_key({"narrative": "situation", "quote": quote}) == "some-suspects-remain-large"
    assert base_key({"narrative": "situation", "quote": "約 20 人"}) == "situation"
