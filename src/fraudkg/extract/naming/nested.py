"""Chinese names that hold another name: 刑事局國際刑警科, 中国驻柬大使馆; and lists: 金融、通信等部门."""

from collections.abc import Iterator, Sequence

from fraudkg.extract.candidates import EntityMention
from fraudkg.extract.document import Document
from fraudkg.extract.naming.phrasing import Phrasing

_UNIT = r"(?!{unit-not-first})(?:(?!{unit-not})[\u4e00-\u9fff]){0,9}?{unit}(?![\u957f\u4eec\u5458])"
_GATE = r"(?:(?!{unit-not})[\u4e00-\u9fff]){0,5}?{gate}"
_LEGATION = r"(?:\u4e2d\u56fd|\u6211\u56fd?)?\u9a7b[\u4e00-\u9fff]{1,8}?{legation}"
_BRANCH = r"{bank}[\u4e00-\u9fff]{2,4}?{branch}"
_DEPARTMENTS = r"[\u4e00-\u9fff]{2,7}(?:\u3001[\u4e00-\u9fff]{2,6}){0,5}\u7b49{departments}"
_BEFORE = r".*{before-list}"
_OWNING = frozenset({"name", "ending", "short-form", "body-self"})
_OWNERS = frozenset({"agency", "country"})
_AREAS = frozenset({"country", "place"})
_SYSTEM = r"{builds}(?:\u4e86)?(?P<name>(?:(?!{system-not})[\u4e00-\u9fff]){2,16}?{system})"
_MOST = 3


class Nested:
    """Finds such names by what is known of a text.

    Args:
        phrasing: The words of titles.yaml.
    """

    def __init__(self, phrasing: Phrasing) -> None:
        self._phrasing = phrasing

    def find(self, document: Document, mentions: Sequence[EntityMention]) -> Iterator[EntityMention]:
        """The units of the bodies and states in `mentions`, then embassies and lists of departments."""
        folded = document.folded
        for owner in mentions:
            gate = (
                self._phrasing[_GATE].match(folded, owner.passage.span.end) if owner.kind in _AREAS else None
            )
            if gate:
                yield document.mention((owner.passage.span.start, gate.end()), "place", "gate")
            if owner.kind not in _OWNERS or owner.rule not in _OWNING:
                continue
            end = owner.passage.span.end
            for _ in range(_MOST):
                unit = self._phrasing[_UNIT].match(folded, end)
                end = unit.end() if unit else end
            if end > owner.passage.span.end:
                yield document.mention((owner.passage.span.start, end), "agency", "ending")
        for template in (_LEGATION, _BRANCH):
            for match in self._phrasing[template].finditer(folded):
                yield document.mention(match.span(), "agency", "ending")
        for match in self._phrasing[_SYSTEM].finditer(folded):
            yield document.mention(match.span("name"), "mechanism", "system")
        for match in self._phrasing[_DEPARTMENTS].finditer(folded):
            before = self._phrasing[_BEFORE].match(folded, match.start(), match.end())
            start = before.end() if before else match.start()
            if any(start <= one.passage.span.start < match.end() for one in mentions if one.kind == "agency"):
                continue
            yield document.mention((start, match.end()), "agent-group", "body-departments")
