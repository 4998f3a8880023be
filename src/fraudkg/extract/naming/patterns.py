"""Reading lists of words and patterns: rows of a code, settings, and words by language."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from fraudkg.errors import InputError
from fraudkg.extract.dictionary import fold
from fraudkg.lexicon.rows import file_rows
from fraudkg.lexicon.words import family as family_of

VERB = "verb"
"""The key of English verbs, which stand there by their lemmas."""
LANGUAGES = frozenset({"en", "zh-hans", "zh-hant", "ja", "ko", "th", "vi", "km", "my"})


@dataclass(frozen=True, slots=True)
class Row:
    """An entry of a lexicon file, for one language family.

    Args:
        code: What the words stand for.
        place: File and line, for messages.
        settings: The entry's other keys, such as kind or object.
        words: The words in the languages of the family, in the file's order.
    """

    code: str
    place: str
    settings: Mapping[str, object] = field(default_factory=dict)
    words: tuple[str, ...] = ()

    def text(self, key: str, default: str = "") -> str:
        """A setting that is one word.

        Raises:
            InputError: If it is none.
        """
        value = self.settings.get(key, default)
        if not isinstance(value, str):
            raise InputError(f"{key} is no word", place=self.place, remedy=f"write `{key}: word`")
        return value

    def texts(self, key: str) -> tuple[str, ...]:
        """A setting that is a list of words; empty where it is not given.

        Raises:
            InputError: If it is no list of words.
        """
        value = self.settings.get(key, [])
        if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
            raise InputError(f"{key} is no list", place=self.place, remedy=f"write `{key}: [word, …]`")
        return tuple(value)


def read_rows(folders: Iterable[Path], name: str, family: str) -> tuple[Row, ...]:
    """The rows of `name`.yaml in each folder that has it, later folders last.

    Rows without words in the family's languages are left out, unless they have no words in any.

    Raises:
        InputError: If a file is not a list of codes with words by language.
    """
    found: list[Row] = []
    for row in file_rows(folders, name):
        if not isinstance(row.content.get("code"), str):
            raise InputError(
                "an entry has no code", place=row.place, remedy="start each entry with `- code:`"
            )
        read = _row(row.content, row.place, family)
        is_verb = family == "en" and VERB in row.content
        if read.words or is_verb or not (LANGUAGES | {VERB}) & row.content.keys():
            found.append(read)
    return tuple(found)


def _row(row: Mapping[str, object], place: str, family: str) -> Row:
    words: list[str] = []
    settings: dict[str, object] = {}
    for key, value in row.items():
        if key == "code":
            continue
        if key not in LANGUAGES:
            settings[key] = value
            continue
        if not isinstance(value, list) or not all(isinstance(word, str) and word.strip() for word in value):
            raise InputError(f"{key} has no list of words", place=place, remedy=f"write `{key}: [word, …]`")
        if family_of(key) == family:
            words += value
    return Row(str(row["code"]), place, settings, tuple(dict.fromkeys(words)))


def folded_words(rows: Iterable[Row], code: str, family: str) -> tuple[str, ...]:
    """The words of a code, as they are looked up in a folded text."""
    return tuple(fold(word, family) for row in rows if row.code == code for word in row.words)


FORMS = frozenset({"svo", "ots", "tos", "tso", "sot", "sst", "pair"})
_REACH = {"before": 60, "within": 60}
_REACH_UNSPACED = {"before": 120, "within": 16}
_AGENT = ("agency", "agent-group", "country")


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
        between: What stands right before the object (sot, tso).
        over: With what that which stands between subject and words has to begin.
        is_free: Whether words before the subject ("by", 由) leave it one.
        is_beside: Whether they do so where the subject stands right before the words.
        is_topical: Whether who acts may be whom the sentence before speaks of.
        is_opening: Whether the words have to open a sentence.
        is_late: Whether "by" comes later than right after them ("was set up in 2017 by").
    """

    predicate: str
    form: str
    subject: frozenset[str]
    object: frozenset[str]
    before: int
    within: int
    modality: str
    between: tuple[str, ...] = ()
    over: tuple[str, ...] = ()
    is_free: bool = False
    is_beside: bool = False
    is_topical: bool = False
    is_opening: bool = False
    is_late: bool = False


def pattern_of(row: Row, *, is_spaced: bool) -> Pattern:
    """The pattern that a row states.

    Raises:
        InputError: If its form is unknown or a reach is no number.
    """
    form = row.text("form")
    if form not in FORMS:
        raise InputError(
            f"the form {form or 'of a pattern'} is unknown",
            place=row.place,
            remedy="write svo, ots, tos, tso, sot, sst or pair",
        )
    reach = _REACH if is_spaced else _REACH_UNSPACED
    limits = {key: row.settings.get(key, default) for key, default in reach.items()}
    for key, value in limits.items():
        if not isinstance(value, int):
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
        row.texts("over"),
        row.text("free") == "yes",
        row.text("free") == "beside",
        row.text("topical") == "yes",
        row.text("opens") == "yes",
    )


def _kinds(kinds: Iterable[str]) -> frozenset[str]:
    return frozenset(one for kind in kinds for one in (_AGENT if kind == "agent" else (kind,)))
