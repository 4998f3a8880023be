"""Who founds or signs something together in Chinese: 甲局与乙局签署协议."""

from collections.abc import Iterator, Sequence

from fraudkg.extract.candidates import EntityMention, RelationCandidate
from fraudkg.extract.kinds import AGENTS, ANNOUNCEMENT, MECHANISM, WORKING_GROUP
from fraudkg.extract.relating.scene import Scene

_FOUNDED = frozenset({MECHANISM, WORKING_GROUP, ANNOUNCEMENT})
_FOUNDING, _SETTING_UP = r"{founding-han}", r"{setting-up-han}"
_BRIEFING = r"{briefing-han}$"
_EACH = r"{each-han}"
"""What says that each founds its own: 两局均组建专班."""
_REACH, _NEAR = 40, 12

Fact = tuple[EntityMention, Sequence[EntityMention]]


def parties(scene: Scene) -> Iterator[RelationCandidate]:
    """Who are parties to what, and who set up a group: 甲局与乙局签署协议, 甲局组建专班."""
    if scene.is_spaced:
        return
    for group, bodies in _founded(scene, _FOUNDING, _EACH):
        yield from (scene.fact(group, "hasParty", one) for one in bodies if one != group)
    for group, bodies in _founded(scene, _SETTING_UP):
        yield from (scene.fact(one, "established", group) for one in bodies)


def _founded(scene: Scene, founding: str, alone: str = r"(?!)") -> Iterator[Fact]:
    """What several found, sign or meet for, unless they do it `alone`; a briefing by one has no parties."""
    document = scene.document
    for match in scene.phrasing[founding].finditer(document.folded):
        things = scene.lists.after(_FOUNDED, match.end(), _NEAR)
        if things is None or scene.phrasing[_BRIEFING].search(scene.folded(things.mentions[0])):
            continue
        doers = scene.subject(AGENTS, match.start(), _REACH, acting=True)
        if doers is None or len(doers.mentions) == 1:
            continue
        # 加强与乙局的沟通，组建专业队: that is another deed.
        end = doers.mentions[-1].span.end
        is_other = document.folded.startswith(scene.phrasing.words("possessive-han"), end)
        if not is_other and not scene.phrasing[alone].search(document.folded, end, match.start()):
            yield things.mentions[0], doers.mentions
