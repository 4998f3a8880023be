"""The country of a body, and that in which a text is at home, whoever asks: for its money, places, days."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

from fraudkg.extract.candidates import EntityMention
from fraudkg.extract.document import Document, letters_of
from fraudkg.extract.folding import fold
from fraudkg.extract.kinds import BODIES
from fraudkg.extract.layout import signer
from fraudkg.extract.wordlists import listed_words
from fraudkg.lexicon.gazetteer import Gazetteer

_WEIGHTS = {"agency": 4, "agent-group": 4, "place": 2, "site": 2, "country": 1}
"""How much a mention says: a body that acts more than a place, and both more than a nation that is named."""
_SEVERAL = "several"
"""Stands for the countries of which a body is that several have: agencies from China, Laos and Vietnam."""
_FEW = 2
"""Where one country is named beside so few bodies, counting it, the text may be of elsewhere."""
_LONGEST = 3
"""Words of the name of a country or place."""
_MOST = 6
"""Characters of such a name where no spaces part words."""
_BODIES = frozenset({"agency", "group", "org", "outlet"})
"""What the ids of bodies begin with."""
_QUOTES = frozenset('"“「')
_GAPS = (" and ", ", and ", ", ")
_DATELINE = re.compile(r"(?:,? ?[,(][^\n:–—]{1,30}| )?[–—-]+ ?[“\"A-ZÀ-Þ]")
"""What follows a country in capitals that opens a line as a town does: SINGAPORE - Police."""
_LEAD, _FIRST = 6, 3
"""What stands in the first sixth of a text says three times as much."""


class Homeland:
    """Tells countries by the reference data, by the letters in ids, and by what texts say.

    Raises:
        InputError: If a file of the lexicon cannot be read.
    """

    def __init__(self, lexicon: Sequence[Path], gazetteer: Gazetteer) -> None:
        def by_word(name: str, of: str) -> dict[str, str]:
            codes = listed_words(lexicon, name, of)
            return {word: code for code, words in codes.items() for word in words}

        self._gazetteer = gazetteer
        self.by_letters = by_word("country-codes", "issuer")
        """The countries by their letters in ids."""
        self._tongues = by_word("country-codes", "language")
        self._bodies = by_word("country-codes", "body")
        self.nations = {fold(word, "zh"): land for word, land in by_word("country-codes", "nation").items()}
        """The countries by the folded names of bodies that are of all of one."""
        named = {**gazetteer.ids("place"), **gazetteer.ids("country")}
        owners = {fold(words, "zh"): gazetteer.country_of(thing) or thing for words, thing in named.items()}
        self.demonyms = by_word("demonyms", "en")
        self.owners = owners | self.demonyms
        """Countries by the folded names and adjectives of what a body may be of."""
        lands = listed_words(lexicon, "currencies", "countries")
        own = listed_words(lexicon, "currencies", "home").items()
        self._own = {fold(word, "zh"): f"country-{lands[code][0]}" for code, words in own for word in words}

    def country_of(self, thing: str | None) -> str | None:
        """The country of a body or place by the reference data, else of a body by the letters of its id."""
        country = self._gazetteer.country_of(thing)
        is_body = country is None and thing is not None and thing.partition("-")[0] in _BODIES
        return self.by_letters.get(letters_of(thing)) if is_body else country

    def knows_issuer(self, document: Document) -> bool:
        """Whether it is known who issued a text, be it a body of no country."""
        issuer = document.issuer
        return self.country_of(issuer) is not None or self._gazetteer.kind_of(issuer or "") is not None

    def of(self, document: Document, entities: Sequence[EntityMention]) -> str | None:
        """The country of who issued a text, else where it is surely at home; None where nothing tells it.

        That of the issuer's name, else of its language, else of words that only one country has (本港), else
        of who signs, else that which most names are of.
        """
        if self.knows_issuer(document):
            return self.country_of(document.issuer)
        # In simplified characters others write such words, too: 本港 is this port.
        is_sure, signed = document.language != "zh-hans", signer(document, entities)
        own = only_of(self._own, document.folded) if document.family == "zh" else None
        return (
            owner(document.issuer or "", self.owners)
            or self._tongues.get(document.family)
            or (own if is_sure else None)
            or (signed and (self.country_of(signed.id) or owner(signed.name, self.owners)))
            or self.of_names(document, entities, is_firm=True)
            or own
        )

    def of_names(
        self, document: Document, entities: Sequence[EntityMention], *, is_firm: bool = False
    ) -> str | None:
        """The country that most names of a text are of; see `homeland`."""
        length = len(document.content)
        # Whom quotation marks open is feigned: "Chinese officials" scams.
        named = [one for one in entities if document.content[max(0, one.span.start - 1)] not in _QUOTES]
        # Thai and Chinese police are of either country.
        shared = {
            one.span.end for one in named if one.kind in BODIES and one.passage.text.lower() in self.demonyms
        }
        joined = {end + len(gap) for end in shared for gap in _GAPS if document.content.startswith(gap, end)}
        own = (one for one in named if one.span.end not in shared and one.span.start not in joined)
        entities = [replace(one, kind="place") if _is_dateline(document, one) else one for one in own]
        return homeland(entities, self.country_of, length, self.owners, self._bodies, is_firm=is_firm)


def only_of(words: Mapping[str, str], folded: str) -> str | None:
    """The one country of the words that stand in a text: after 新臺幣, 元 is that."""
    named = {land for word, land in words.items() if word in folded}
    return named.pop() if len(named) == 1 else None


def homeland(
    mentions: Iterable[EntityMention],
    country_of: Callable[[str | None], str | None],
    length: int,
    lands: Mapping[str, str] = MappingProxyType({}),
    bodies: Mapping[str, str] = MappingProxyType({}),
    *,
    is_firm: bool = False,
) -> str | None:
    """The id of the country with half of all that mentions say at least; None where none has.

    Nor has one where more is said of bodies of several countries: Europol tells of arrests all over.

    Args:
        mentions: Those of the text.
        country_of: Says in which country a place lies or a body works.
        length: That of the text, in code points.
        lands: Countries by their names and adjectives and by the names of places in them, folded.
        bodies: Countries by what only the names of their bodies have in them: 公安局.
        is_firm: Whether a body or a place of it has to be named, too, as people are sent to other countries;
            but not where a text names several bodies and no other country.
    """
    said: Counter[str] = Counter()
    times = abroad = 0
    firm: set[str] = set()
    for one in mentions:
        country = one.id if one.kind == "country" else country_of(one.id)
        is_body, is_described = one.kind in BODIES, country is None
        if is_body and is_described:
            shown = (land for word, land in bodies.items() if word in one.name)
            country = owner(one.passage.text, lands) or next(shown, None)
        times += country is not None or is_body
        is_first = one.span.start * _LEAD < length
        weight = _WEIGHTS.get(one.kind, 0) * (_FIRST if is_first else 1)
        if country and weight:
            said[country] += weight
            # Any of the countries that a text tells of may have "authorities" in it.
            if one.kind != "country" and (is_first or not is_described):
                firm.add(country)
        elif is_body and _are_many(one.passage.text, lands):
            said[_SEVERAL] += _WEIGHTS[one.kind]
        if country is None and one.id and one.kind == "agency":
            abroad += weight
    best = max((land for land in said if land != _SEVERAL), key=said.__getitem__, default=None)
    is_sure = best in firm or (len(said) == 1 and times > _FEW) or not is_firm
    is_most = best is not None and 2 * said[best] >= said.total() and said[best] >= abroad
    return best if is_sure and is_most else None


def _is_dateline(document: Document, one: EntityMention) -> bool:
    """Whether a country stands where a dateline has its town, as Singapore does."""
    start, end = one.span.start, one.span.end
    opens = one.kind == "country" and document.content[max(0, start - 1) : start] in {"", "\n"}
    is_shown = opens and document.content[start:end].isupper()
    return is_shown and _DATELINE.match(document.content, end) is not None


def owner(name: str, lands: Mapping[str, str]) -> str | None:
    """The country that a body is of by its first or last words: a Thai court, the Bank of Ghana, 贵州高院.

    Thai and Lao police are of none.
    """
    if _are_many(name, lands):
        return None
    return next((lands[part] for part in name_ends(name) if part in lands), None)


def _are_many(name: str, lands: Mapping[str, str]) -> bool:
    """Whether bodies are of several countries: Thai and Lao police, agencies from China, Laos and Vietnam."""
    words = name.lower().replace(",", "").split()
    return "and" in words and len({lands[word] for word in words if word in lands}) > 1


def name_ends(name: str) -> Iterator[str]:
    """What a body's name begins or ends with, and may be that of a place, folded and the longest first."""
    name = fold(name, "en" if name.isascii() else "zh")
    words = name.replace("’", "'").replace("'s ", " ").split()
    if len(words) == 1 and not name.isascii():
        yield from (name[:size] for size in range(min(_MOST, len(name) - 1), 1, -1))
    for part in (slice(size) for size in range(min(_LONGEST, len(words) - 1), 0, -1)):
        yield " ".join(words[part])
    for part in (slice(-size, None) for size in range(min(_LONGEST, len(words) - 1), 0, -1)):
        yield " ".join(words[part])
