"""English word forms by rule: what a verb or a noun of the lexicon looks like in a sentence.

Only regular forms are made; irregular ones are listed in the lexicon, under `irregular` of the grammar file.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

_DOUBLING = re.compile("[aeiou][a-z]*[^aeiou][ae]l$")
_ADVERB = re.compile(r"(?!(?:al|app|bul|comp|f|ral|re|rep|supp|tal)ly )[a-z]+ly ")
"""What stands before a verb, unlike to rally or to supply."""
AND, OF = " and ", " of "
"""What joins two verbs, and a noun with what it is of."""
PAST = "[a-z]{2,}ed"
"""How regular forms of verbs look that no list has."""
_VOWELS = "aeiou"
_DOUBLED = "bdgmnprt"
"""Final letters that English doubles after a single stressed vowel (nab, nabbed)."""


def _is_short(word: str) -> bool:
    """Whether the word is one syllable that ends in consonant, vowel, consonant: nab, bar, con."""
    if len(word) < 3 or word[-1] not in _DOUBLED or word[-2] not in _VOWELS:  # noqa: PLR2004 - three letters
        return False
    before = word[:-2]
    return before[-1] not in _VOWELS and not any(char in _VOWELS for char in before)


def _added(word: str, ending: str) -> str:
    """The word with -ed or -ing."""
    if word.endswith("e") and not (ending == "ing" and word.endswith(("ee", "oe", "ye"))):
        return word[:-1] + ending
    if word.endswith("y") and ending == "ed" and word[-2:-1] not in _VOWELS:
        return word[:-1] + "ied"
    if word.endswith("c"):
        return word + "k" + ending
    return word + word[-1] + ending if _is_short(word) else word + ending


def plural(noun: str) -> str:
    """The noun with its plural ending; also the verb's form after he or she.

    >>> [plural(noun) for noun in ("case", "body", "crash", "key", "bank account")]
    ['cases', 'bodies', 'crashes', 'keys', 'bank accounts']
    """
    if noun.endswith("y") and noun[-2:-1] not in _VOWELS:
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(("s", "x", "z", "ch", "sh")) else "s")


def verb_forms(
    phrase: str, irregular: Mapping[str, Sequence[str]] | None = None
) -> Iterator[tuple[str, str]]:
    """Each form of a verb with its name; in a phrase the first word is the verb, or the one after an adverb.

    Names are base, s, ing, past and participle; `irregular` gives past and participle of a base form, and a
    form in -ing where that is irregular too. Of two verbs that "and" joins both change, too.

    >>> dict(verb_forms("round up"))["past"], dict(verb_forms("nab"))["ing"]
    ('rounded up', 'nabbing')
    >>> sorted(set(dict(verb_forms("take down", {"take": ["took", "taken"]})).values()))
    ['take down', 'taken down', 'takes down', 'taking down', 'took down']
    >>> dict(verb_forms("badly damage"))["participle"]
    'badly damaged'
    >>> [form for name, form in verb_forms("trace and hold", {"hold": ["held", "held"]}) if name == "past"]
    ['traced and hold', 'traced and held']
    """
    verb, space, rest = phrase.partition(" ")
    if _ADVERB.match(phrase):
        yield from ((name, f"{verb} {form}") for name, form in verb_forms(rest, irregular))
        return
    past = _added(verb, "ed")
    forms = {"base": verb, "s": plural(verb), "ing": _added(verb, "ing"), "past": past, "participle": past}
    if irregular and verb in irregular:
        forms |= dict(zip(("past", "participle", "ing"), irregular[verb], strict=False))
    for name, form in forms.items():
        yield name, form + space + rest
        if _DOUBLING.search(verb) and name not in {"base", "s"}:
            # Channelled beside channeled.
            yield name, f"{verb}l{form.removeprefix(verb)}{space}{rest}"
    one, is_joined, other = phrase.partition(AND)
    if is_joined:
        others = dict(verb_forms(other, irregular))
        for name, form in verb_forms(one, irregular):
            yield name, form + AND + others[name]
