import pytest

from fraudkg.errors import QueryError
from fraudkg.query.heads import Head, body, read_head

TEXT = """#+ summary: Which parks are made up?
#+ description: >-
#+   Two lines
#+   of it.
#+ tags: [made-up]
#+ defaults:
#+   site: id:place-xx
#+   language: '"en"'
#+ columns: [site, name]
#+ number: 7

SELECT ?site ?name {}
#+ no head any more
"""


def test_all_keys() -> None:
    assert read_head(TEXT) == Head(
        summary="Which parks are made up?",
        description="Two lines of it.",
        tags=("made-up",),
        defaults=(("site", "id:place-xx"), ("language", '"en"')),
        columns=("site", "name"),
        number=7,
    )


def test_no_head() -> None:
    assert read_head("SELECT * {}\n#+ summary: too late") == Head()


def test_body_is_the_rest() -> None:
    assert body(TEXT).startswith("SELECT ?site")
    assert body(TEXT).endswith("#+ no head any more\n")


@pytest.mark.parametrize(
    ("head", "problem"),
    [
        ("#+ summary: [", "not YAML"),
        ("#+ just words", "no YAML mapping"),
        ("#+ question: Which?", "unknown key 'question'"),
        ("#+ tags: one", "tags of the query's head"),
        ("#+ number: seven", "number of the query's head"),
        ("#+ defaults: [a]", "defaults of the query's head"),
    ],
)
def test_bad_head(head: str, problem: str) -> None:
    with pytest.raises(QueryError, match=problem) as caught:
        read_head(head, place="my.rq")
    assert str(caught.value).startswith("my.rq: ")
