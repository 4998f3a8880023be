"""Who took part in a deed that a text names elsewhere: "Europol took part.", "Participating countries: …"."""

from collections.abc import Iterator

from fraudkg.extract.candidates import EntityMention, RelationCandidate
from fraudkg.extract.kinds import AGENTS, OPERATION
from fraudkg.extract.relating.coreference import NAMED, only_of
from fraudkg.extract.relating.deeds import PARTICIPANT
from fraudkg.extract.relating.scene import Scene

_ALONE = (
    r"\b{took-part-alone}(?:,? (?:{side-by-side}|{took-part-too}))?"
    r"(?=[.;]|(?P<more>, {as-did} (?:{the} )?))"
)
_IN = r"\b{took-part} {took-part-in} (?:{the} )?[\"“‘']?"
_AMONG_THEM = r"[\"”’']?, {introducing} (?:{the} )?"
_LABEL = (
    r"\b(?:{joining} {partners}|{partners} {joining})(?P<what> {took-part-in} [^.:;\n]{3,80}?)?"
    r"(?: {list-is})?:\s*(?:[•·*–-] ?)?"
)
_GAP = (
    r"(?: ?\([^()\n]{1,24}\))?(?:[,;]? ?{joins} (?:{the} )?|[,;] (?:{the} )?"
    r"|[,;.]? ?(?P<line>\n)\s*(?:[•·*–-] ?)?(?:{the} )?)"
)
_LINE_ENDS = r"(?: ?\([^()\n]{1,24}\))?[,;.]? ?(?:\n|$)"
_THEY = (
    r"(?:^|(?<=[.\n] )|(?<=\n)){they-joined}(?P<they>) {past-being} (?:also )?{joined-by} (?:{the} )?"
    r"(?:(?:[a-z-]+ ){0,3}[a-z]+,? {introducing} (?:{the} )?)?"
)
_REACH, _NEXT, _LONGEST = 24, 2, 2000


def joined(scene: Scene) -> Iterator[RelationCandidate]:
    """A fact for each of those who took part in such a deed."""
    for tell in (_alone, _named_after, _labelled, _joining) if scene.is_spaced else ():
        for deed, one in tell(scene):
            yield scene.fact(scene.same.of(deed), PARTICIPANT, one, "joined")


def _alone(scene: Scene) -> Iterator[tuple[EntityMention, EntityMention]]:
    """Who is said to have taken part, without a word in what."""
    folded = scene.document.folded
    for match in scene.phrasing.found(_ALONE, folded, folded, "took-part-alone"):
        deed, who = _told(scene, match.start()), scene.subject(AGENTS, match.start(), _REACH, acting=True)
        if deed and who:
            yield from ((deed, one) for one in who.mentions)
            others = scene.lists.after(AGENTS, match.end("more"), 0) if match["more"] else None
            yield from ((deed, one) for one in (others.mentions if others else ()))


def _joining(scene: Scene) -> Iterator[tuple[EntityMention, EntityMention]]:
    """Those who joined whom the text speaks of: "They were joined by agencies including Europol."."""
    for match in scene.phrasing.found(_THEY, scene.document.folded, scene.document.folded, "they-joined"):
        deed, listed = _told(scene, match.start()), scene.lists.after(AGENTS, match.end(), _NEXT)
        # "They were helped by the bureau": not victims.
        if deed and listed and scene.anaphora.before(AGENTS, match.end("they"), 0):
            yield from ((deed, one) for one in listed.mentions)


def _told(scene: Scene, at: int) -> EntityMention | None:
    """The deed of which the text has spoken last, at most one sentence before in the same paragraph."""
    number, sentences = scene.document.number_at(at), scene.document.sentences
    is_going_on = number and sentences[number - 1].paragraph == sentences[number].paragraph
    low = sentences[number - is_going_on].span.start
    return next((one for one in reversed(scene.ground.between(low, at)) if one.kind == OPERATION), None)


def _named_after(scene: Scene) -> Iterator[tuple[EntityMention, EntityMention]]:
    """Those named after the deed: "Ten forces took part in the raid, including that of Ruritania and …"."""
    document = scene.document
    for match in scene.phrasing.found(_IN, document.folded, document.folded, "took-part"):
        deed = next(iter(scene.ground.between(match.end(), match.end() + _LONGEST)), None)
        if deed is None or deed.kind != OPERATION or deed.span.start > match.end() + _NEXT:
            continue
        among = scene.phrasing[_AMONG_THEM].match(document.folded, deed.span.end)
        listed = scene.lists.after(AGENTS, among.end(), 0) if among else None
        yield from ((deed, one) for one in (listed.mentions if listed else ()))


def _labelled(scene: Scene) -> Iterator[tuple[EntityMention, EntityMention]]:
    """Those of a list that a label announces, for the deed that it or the text names."""
    folded = scene.document.folded
    only = only_of([one for one in scene.mentions if one.kind == OPERATION and one.rule in NAMED])
    for match in scene.phrasing.found(_LABEL, folded, folded, "joining", "partners"):
        named = [one for one in scene.ground.between(match.start(), match.end()) if one.kind == OPERATION]
        deed = named[0] if named else only or _told(scene, match.start())
        # "countries involved in the fraud: …": in what has to be a deed.
        if deed and (named or not match["what"]):
            yield from ((deed, one) for one in _items(scene, match.end()))


def _items(scene: Scene, at: int) -> Iterator[EntityMention]:
    """The bodies and countries of a list that begins at `at`, in one line or one a line."""
    content, end = scene.document.content, at
    for one in scene.ground.between(at, at + _LONGEST):
        low, high = one.span.start, one.span.end
        if low < end:
            continue
        gap = scene.phrasing[_GAP].fullmatch(content, end, low) if end > at else None
        if one.kind not in AGENTS or (end > at and gap is None) or (end == at and low > at + _NEXT):
            return
        if gap and gap["line"] and not scene.phrasing[_LINE_ENDS].match(content, high):
            return
        yield one
        end = high
