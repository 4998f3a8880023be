"""The way through a parse; the sentences and their parses are made up."""

from fraudkg.extract.syntax import Token, way_from
from fraudkg.text import Span


def parse(rows: str) -> tuple[str, tuple[Token, ...]]:
    """A sentence of one blank between tokens, from lines of word, head, relation and part."""
    tokens: list[Token] = []
    words: list[str] = []
    at = 0
    for word, head, relation, part in (row.split() for row in rows.strip().splitlines()):
        tokens.append(Token(at, at + len(word), int(head), relation, part))
        words.append(word)
        at += len(word) + 1
    return " ".join(words), tuple(tokens)


def words(rows: str, number: str) -> tuple[list[str], list[str], list[str]]:
    sentence, tokens = parse(rows)
    at = sentence.index(number)
    way = way_from(tokens, Span(at, at + len(number)))
    assert way is not None

    def of(positions: tuple[int, ...]) -> list[str]:
        return [sentence[tokens[one].start : tokens[one].end] for one in positions]

    return of(way.nouns), of(way.verbs), of(way.subject)


PASSIVE = """
A 1 det DET
total 6 nsubjpass NOUN
of 1 prep ADP
512 4 nummod NUM
suspects 2 pobj NOUN
were 6 auxpass AUX
arrested 6 ROOT VERB
"""


def test_a_passive_leads_to_its_participle() -> None:
    assert words(PASSIVE, "512") == (["suspects", "total"], ["arrested"], [])


def test_a_list_leads_through_its_first_thing_to_the_verb() -> None:
    rows = """
    Police 1 nsubj NOUN
    seized 1 ROOT VERB
    12 3 nummod NUM
    phones 1 dobj NOUN
    and 3 cc CCONJ
    7 6 nummod NUM
    cars 3 conj NOUN
    """
    # "phones" is another thing than the one that 7 counts.
    assert words(rows, "7") == (["cars"], ["seized", "phones"], ["Police"])


def test_a_scale_word_belongs_to_the_number() -> None:
    rows = """
    They 1 nsubj PRON
    blocked 1 ROOT VERB
    3.6 3 compound NUM
    billion 5 nummod NUM
    scam 5 compound NOUN
    calls 1 dobj NOUN
    """
    assert words(rows, "3.6 billion") == (["calls", "scam"], ["blocked", "calls"], ["They"])


def test_a_participle_after_the_noun_counts_as_its_verb() -> None:
    rows = """
    The 1 det DET
    raids 3 nsubj NOUN
    also 3 advmod ADV
    saw 3 ROOT VERB
    40 5 nummod NUM
    men 3 dobj NOUN
    arrested 5 acl VERB
    """
    assert words(rows, "40")[1] == ["arrested", "saw", "men"]


def test_the_noun_of_an_action_is_on_the_way() -> None:
    rows = """
    It 1 nsubj PRON
    led 1 ROOT VERB
    to 1 prep ADP
    the 4 det DET
    capture 2 pobj NOUN
    of 4 prep ADP
    90 7 nummod NUM
    fugitives 5 pobj NOUN
    """
    assert words(rows, "90")[0] == ["fugitives", "capture"]


def test_a_parse_in_circles_ends_and_a_number_outside_it_leads_nowhere() -> None:
    tokens = (
        Token(0, 3, 1, "nummod", "NUM"),
        Token(4, 8, 2, "pobj", "NOUN"),
        Token(9, 12, 1, "pobj", "NOUN"),
    )
    way = way_from(tokens, Span(0, 3))
    assert way is not None
    assert way.verbs == ()
    assert way_from(tokens, Span(20, 22)) is None


def test_a_verb_without_a_subject_leads_on_to_the_next() -> None:
    rows = """
    They 1 nsubj PRON
    arrested 1 ROOT VERB
    90 3 nummod NUM
    people 1 dobj NOUN
    including 1 prep VERB
    7 6 nummod NUM
    leaders 4 pobj NOUN
    """
    assert words(rows, "7")[:2] == (["leaders"], ["including", "arrested", "people"])
