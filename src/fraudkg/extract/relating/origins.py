"""Where gangs and suspects are, and where people are brought from and to."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations, pairwise

from fraudkg.extract.candidates import EntityMention, RelationCandidate
from fraudkg.extract.kinds import BODIES, COUNTRIES, COUNTRY, GANG, PEOPLE, PLACE, PLACES
from fraudkg.extract.relating.chains import Nesting, chains
from fraudkg.extract.relating.compounds import with_trade
from fraudkg.extract.relating.listed import Listed
from fraudkg.extract.relating.scene import Scene

_KINDS = frozenset({GANG, PEOPLE})
_WANTED = r"(?:{accused}|{gang-han}|{crime-people})[\"”」]?$"
_OF_PLACE = (
    r"(?!{native})(?:{and-so-on}?{and-so-on-of})?(?:{region-han}|{possessive-han}|{gang-before}|{some-han}{1,3}{counter-han}"
    r"|[0-9.]{1,6}{ten-thousand}?{many-han}?(?:{person-counter}|{people-han})|[\"「]){0,4}"
)
_NATIVE = r"{native}"
_REACH, _LONGEST = 14, 8
_BASED = r"(?<![\w-])(?:(?i:{article}|{a-an}) )?([A-Z][\w’'.-]{0,30}?(?: [A-Z][\w’'.-]{0,30}?){0,2})-{based} "
_JOINED = r"{goes-with-han}"
_WIDEST = 40
_FROM, _TO = "transferredFrom", "transferredTo"
_NEXT = {
    _TO: (_FROM, r"(?:,? {in} [A-Za-z' ]{3,40}?)?,? {from} (?:{the} )?", PLACES),
    _FROM: (
        _TO,
        r"(?:,? {in} [A-Za-z' ]{3,40}?)?,? (?:{back-home} )?{to} (?:{the} )?",
        COUNTRIES,
    ),
}
"""What may follow the end of a journey that a fact states: the other end, the words before it, its kinds."""

_GIVEN = r"[^，,。；、]{0,5}{handed-towards}(?P<who>[^，,。；、]{1,10}?){handed-over}了?[^，,。；、]{0,14}"
_GIVEN_UP = r"{taking-object-han}[^，,。；、]{0,8}"
_RECEIVED = r"(?!{possessive-han})[^，,。；、]{0,6}?{handed-over}(?P<who>)"
_GIVER_REACH = 36


def origins(scene: Scene, places: Mapping[str, str]) -> Iterator[RelationCandidate]:
    """Where gangs and suspects are, by the inmost place of words; an adjective puts nobody in its country.

    `places` are the folded names of places with their ids.
    """
    if scene.is_spaced:
        yield from _based(scene, places)
        return
    for one in scene.mentions:
        if one.kind not in _KINDS or not scene.phrasing[_WANTED].search(scene.folded(one)):
            continue
        who = with_trade(scene, one) if one.kind == GANG else one
        own = list(beginning(scene, who, places))
        # 台湾诈骗集团 may be anywhere.
        if own and own[-1].kind != COUNTRY:
            for outer, inner in pairwise(own):
                if outer.span.end == inner.span.start:
                    yield scene.fact(inner, "locatedIn", outer)
                else:
                    yield scene.fact(who, "suspectedIn", outer)
            yield scene.fact(who, "suspectedIn", own[-1])
            continue
        listed = _before(scene, who)
        for place in listed.inmost if listed else ():
            if place.kind != COUNTRY or one.kind == GANG:
                at, end = place.span.start, who.span.end
                # A place right before the words is a part of what they are called.
                is_part = place.span.end == who.span.start
                whole = scene.document.mention((at, end), who.kind, who.rule) if is_part else who
                yield scene.fact(whole, "suspectedIn", place)


def _based(scene: Scene, places: Mapping[str, str]) -> Iterator[RelationCandidate]:
    """Whom an English text speaks of as based in a place that is known: "the Port Rill-based gang"."""
    document = scene.document
    if not scene.phrasing.has("based", document.folded):
        return
    for match in scene.phrasing[_BASED].finditer(document.content):
        place = places.get(document.folded[slice(*match.span(1))])
        near = (one for one in scene.mentions if match.end() < one.span.end <= match.end() + _WIDEST)
        who = next((one for one in near if one.kind in _KINDS), None)
        if place and who and scene.ground.is_clear(match.end(), max(match.end(), who.span.start)):
            yield scene.fact(who, "suspectedIn", document.mention(match.span(1), _kind(place), "name", place))


def _kind(place: str) -> str:
    return COUNTRY if place.startswith(COUNTRY) else PLACE


def beginning(scene: Scene, who: EntityMention, places: Mapping[str, str]) -> Iterator[EntityMention]:
    """The places that Chinese words for people or bodies begin with: 缅北果敢电诈集团."""
    document, at, end = scene.document, who.span.start, who.span.end
    while True:
        ends = range(min(end, at + _LONGEST), at + 1, -1)
        found = next((high for high in ends if document.folded[at:high] in places), None)
        if found is None or scene.phrasing[_NATIVE].match(document.folded, found):
            return
        place = places[document.folded[at:found]]
        yield document.mention((at, found), _kind(place), "name", place)
        joined = scene.phrasing[_JOINED].match(document.folded, found, end)
        at = joined.end() if joined else found


def owning(scene: Scene, nesting: Nesting, places: Mapping[str, str]) -> Iterator[RelationCandidate]:
    """The places that the name of a Chinese body begins with, each in one before it: 四川省凉山州公安局."""
    for body in () if scene.is_spaced else scene.mentions:
        named = tuple(beginning(scene, body, places)) if body.kind in BODIES else ()
        for outer, inner in combinations(named, 2):
            # 越南芒街市公安局: of which country a body is, its relations say.
            if outer.kind != COUNTRY and outer.id in nesting.gazetteer.containers(str(inner.id)):
                yield scene.fact(inner, "locatedIn", outer)


def _before(scene: Scene, who: EntityMention) -> Listed | None:
    """The places that stand right before the words for them."""
    document, start = scene.document, who.span.start
    listed = scene.lists.before(PLACES, start, _REACH)
    # 押解回泉州的嫌疑人: where they were brought.
    if listed is None or scene.ground.words_before(listed.start).endswith(scene.phrasing.words("bound-han")):
        return None
    end = listed.mentions[-1].span.end
    return listed if scene.phrasing[_OF_PLACE].fullmatch(document.folded, end, start) else None


def given(scene: Scene) -> Iterator[RelationCandidate]:
    """The country that gives people to another: 甲国向乙国移交10名嫌疑人, 甲国将10名嫌疑人移交乙国."""
    document = scene.document
    for people in () if scene.is_spaced else scene.mentions:
        if people.kind != PEOPLE:
            continue
        start, end = people.span.start, people.span.end
        for one in scene.ground.between(max(0, start - _GIVER_REACH), start):
            if one.kind != COUNTRY:
                continue
            low = one.span.end
            told = scene.phrasing[_GIVEN].fullmatch(document.folded, low, start)
            if scene.phrasing[_GIVEN_UP].fullmatch(document.folded, low, start):
                told = scene.phrasing[_RECEIVED].match(document.folded, end)
            if told and _is_state(scene, told.start("who")) and scene.may_relate(people, _FROM, one):
                yield scene.fact(people, _FROM, one)


def _is_state(scene: Scene, start: int) -> bool:
    """Whether a country or "us" is named there."""
    near = scene.ground.between(start, start + _LONGEST)
    is_known = any(one.kind == COUNTRY and one.span.start == start for one in near)
    return is_known or scene.document.folded.startswith(scene.phrasing.words("us-han"), start)


def journeys(scene: Scene, relations: Iterable[RelationCandidate]) -> Iterator[RelationCandidate]:
    """The other end of a journey, right after the one that a fact states, or after what that lies in."""
    document = scene.document
    for one in relations if scene.is_spaced else ():
        if one.predicate not in _NEXT:
            continue
        predicate, between, kinds = _NEXT[one.predicate]
        end = one.object.span.end
        match = scene.phrasing[between].match(document.folded, end, document.sentence_at(end).span.end)
        listed = scene.lists.after(kinds, match.end(), 0) if match else None
        for place in listed.mentions if listed else ():
            if scene.may_relate(one.subject, predicate, place):
                yield scene.fact(one.subject, predicate, place, modality=one.modality)


def committed(
    scene: Scene, nesting: Nesting, relations: Sequence[RelationCandidate]
) -> Iterator[RelationCandidate]:
    """The places right after a crime, for those who are suspected of it."""
    suspected: defaultdict[int, list[EntityMention]] = defaultdict(list)
    for one in relations if scene.is_spaced else ():
        crime, suspect = one.object.span, one.subject.span
        # "A fraud ring" is of one place, its frauds of others.
        is_within = suspect.start <= crime.start and crime.end < suspect.end
        if one.predicate == "suspectedOf" and not is_within:
            suspected[crime.end].append(one.subject)
    for at, places, _ in chains(scene, nesting) if suspected else ():
        for person in suspected.get(at - 1, ()):
            yield from (scene.fact(person, "suspectedIn", place) for place in places)
