"""Chinese names that hold another name: 刑事局國際刑警科, 中国驻柬大使馆; and lists: 金融、通信等部门."""

from collections.abc import Iterator, Sequence

from fraudkg.extract.candidates import EntityMention
from fraudkg.extract.document import Document
from fraudkg.extract.naming.phrasing import Phrasing

_UNIT = r"(?!{unit-not-first})(?:(?!{unit-not})[\u4e00-\u9fff]){0,9}?{unit}(?![长们员])"
_GATE = r"(?:(?!{unit-not})[\u4e00-\u9fff]){0,5}?{gate}"
_LEGATION = r"(?P<name>(?:中国|我国?)?驻[\u4e00-\u9fff]{1,8}?{legation})"
_BRANCH = r"(?P<name>{bank}[\u4e00-\u9fff]{2,4}?{branch})"
_DEPARTMENTS = r"[\u4e00-\u9fff]{2,7}(?:、[\u4e00-\u9fff]{2,6}){0,5}等{departments}"
_BEFORE = r".*{before-list}"
_OWNING = frozenset({"name", "ending", "short-form", "body-self"})
_OWNERS = frozenset({"agency", "country"})
_AREAS = frozenset({"country", "place"})
_SYSTEM = r"{builds}(?:了)?(?P<name>(?:(?!{system-not})[\u4e00-\u9fff“”]){2,16}?{system})"
_SHOWN = (
    (_LEGATION, "agency", "ending"),
    (_BRANCH, "agency", "ending"),
    (_SYSTEM, "mechanism", "system"),
)
_MOST = 3


class Nested:
    """Finds such names by what is known of a text.

    Args:
        phrasing: The words of titles.yaml.
    """

    def __init__(self, phrasing: Phrasing) -> None:
        self._phrasing = phrasing

    def find(self, document: Document, mentions: Sequence[EntityMention]) -> Iterator[EntityMention]:
        """What `mentions` begin, and what shows by itself to be a name."""
        for owner in mentions:
            span = owner.passage.span
            gate = self._phrasing[_GATE].match(document.folded, span.end) if owner.kind in _AREAS else None
            if gate:
                yield document.mention((span.start, gate.end()), "place", "gate")
            end = self._end(document.folded, owner)
            if end > span.end:
                yield document.mention((span.start, end), "agency", "ending")
        for template, kind, rule in _SHOWN:
            for match in self._phrasing[template].finditer(document.folded):
                yield document.mention(match.span("name"), kind, rule)
        yield from self._departments(document, mentions)

    def _end(self, folded: str, owner: EntityMention) -> int:
        """Where the last unit of a body or state ends."""
        end = owner.passage.span.end
        if owner.kind in _OWNERS and owner.rule in _OWNING:
            for _ in range(_MOST):
                unit = self._phrasing[_UNIT].match(folded, end)
                end = unit.end() if unit else end
        return end

    def _departments(self, document: Document, mentions: Sequence[EntityMention]) -> Iterator[EntityMention]:
        """Departments by what they care for, where none of them has a name."""
        ends = [one.passage.span.end for one in mentions if one.kind == "agency"]
        for match in self._phrasing[_DEPARTMENTS].finditer(document.folded):
            before = self._phrasing[_BEFORE].match(document.folded, match.start(), match.end())
            start = before.end() if before else match.start()
            # 公安部、金融、通信等部门: what has a name is none of them.
            start = max([start, *(end + 1 for end in ends if start < end < match.end())])
            if document.folded.find("等", start, match.end()) > start:
                yield document.mention((start, match.end()), "agent-group", "body-departments")
