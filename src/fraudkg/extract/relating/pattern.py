"""Words that relate two mentions, as a row of relations.yaml states them."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import product

from fraudkg.errors import InputError
from fraudkg.extract.kinds import AGENTS
from fraudkg.extract.rows import Row

FORMS = ("svo", "ots", "tos", "tso", "sot", "ost", "sst", "pair")
_REACH = {"before": 60, "within": 60}
_REACH_UNSPACED = {"before": 120, "within": 16}
_CHOICE = re.compile(r"\(([^()]*)\)")


@dataclass(frozen=True, slots=True)
class Pattern:
    """Words that relate two mentions.

    Args:
        predicate: Local name of the property that they state.
        form: The order of subject, words and object; see data/lexicon/relations.yaml.
        subject: Kinds of mention that may be the subject.
        object: Kinds of mention that may be the object.
        before: The most characters between the words and what stands before them.
        within: The most characters between the words, or what follows them, and what stands after.
        modality: Notation of the modality that the words give.
        between: What stands right before the object (ots, sot, svo, tso) or the subject (ost).
        over: With what that which stands between subject and words has to begin.
        is_apart: Whether something has to stand between subject and words (svo).
        is_close: Whether no comma may stand between words and what stands after them (ots, svo).
        is_told: Whether a Chinese clause that ends in 的 stands between words and object (svo).
        free: Whether words before the subject ("by", 由) leave it one: yes, or beside the words.
        is_opening: Whether the words have to open a sentence.
        then: What has to stand in the clause after the subject (ots) or the object (svo).
        is_turned: Whether the fact leads from the object to the subject: who takes part is no subject.
        is_lower: Whether the subject has to be a part of the country, and the object none (ots).
    """

    predicate: str
    form: str
    subject: frozenset[str]
    object: frozenset[str]
    before: int
    within: int
    modality: str
    between: tuple[str, ...]
    over: tuple[str, ...]
    is_apart: bool
    is_close: bool
    is_told: bool
    free: str
    is_opening: bool
    then: tuple[str, ...]
    is_turned: bool
    is_lower: bool

    @property
    def following(self) -> frozenset[str]:
        """The kinds of which one has to follow the words, if any."""
        if self.form in {"svo", "tos"}:
            return self.object
        return self.subject if self.form in {"tso", "pair", "ots"} else frozenset()


Asked = tuple[Pattern, frozenset[str]]
"""A pattern and the kinds of which one has to follow its words."""


def pattern_of(row: Row, *, is_spaced: bool) -> Pattern:
    """The pattern that a row states.

    Raises:
        InputError: If its form is unknown or a reach is no number.
    """
    form = row.text("form")
    if form not in FORMS:
        raise InputError(
            f"the form {form} is unknown", place=row.place, remedy=f"write one of {', '.join(FORMS)}"
        )
    limits = {**(_REACH if is_spaced else _REACH_UNSPACED), **row.settings}
    for key in _REACH:
        if not isinstance(limits[key], int):
            raise InputError(f"{key} is no number", place=row.place, remedy=f"write `{key}: 20`")
    return Pattern(
        row.code,
        form,
        _kinds(row.texts("subject")),
        _kinds(row.texts("object")),
        int(str(limits["before"])),
        int(str(limits["within"])),
        row.text("modality", "done"),
        row.texts("between"),
        written_out(row.texts("over")),
        row.text("apart") == "yes",
        row.text("close") == "yes",
        row.text("told") == "yes",
        row.text("free"),
        row.text("opens") == "yes",
        row.texts("then"),
        row.text("turned") == "yes",
        row.text("lower") == "yes",
    )


def written_out(words: Iterable[str]) -> tuple[str, ...]:
    """Every reading of words with alternatives.

    >>> written_out(["in (close |)(cooperation|contact) with"])[1:3]
    ('in close contact with', 'in cooperation with')
    """
    found = []
    for word in words:
        pieces = _CHOICE.split(word)
        choices = [piece.split("|") if number % 2 else [piece] for number, piece in enumerate(pieces)]
        found += ["".join(choice) for choice in product(*choices)]
    return tuple(found)


def _kinds(kinds: Iterable[str]) -> frozenset[str]:
    return frozenset(one for kind in kinds for one in (AGENTS if kind == "agent" else (kind,)))
