"""Bodies: where a text names those who may act, each with its whole name and what its brackets add."""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from operator import attrgetter

from fraudkg.extract.candidates import EntityMention, Passage
from fraudkg.extract.document import NATIONAL, Document
from fraudkg.extract.grouping import without_overlap
from fraudkg.extract.kinds import BODIES
from fraudkg.extract.phrasing import Phrasing
from fraudkg.extract.wordlists import Markers
from fraudkg.text import Cover, Span
from fraudkg.text.flow import UNSPACED

_KIN, _NONE = "kin-", "actor-not"
_LEFT = 16
"""So many characters before a country tell whether it opens a clause."""
_LONGEST = 400
"""So many characters the words for one body may have: "officers officers …" are not one without end."""
_APART = re.compile(r"(?:\s\([\w-]{2,12})?,\s|\s\([\w-]{2,12}\),?\s")
"""A comma or the brackets of a short name: Cục Hư Cấu (HC9, Bộ Hư Cấu), Cục Hư Cấu (HC9) Bộ Hư Cấu."""
_start, _end = attrgetter("passage.span.start"), attrgetter("passage.span.end")


@dataclass(frozen=True, slots=True)
class Body:
    """A body that a text names or describes."""

    passage: Passage
    id: str | None


class Bodies:
    """Finds the bodies in texts of one language, by the words of `roles.yaml`.

    `demonyms` are adjectives of countries, which name nobody on their own: Romanian and Estonian police.
    """

    def __init__(
        self, words: Mapping[str, tuple[str, ...]], family: str, demonyms: Collection[str] = ()
    ) -> None:
        self._generic = Markers({code: words.get(code, ()) for code in ("actor", _NONE)}, family)
        self._self = frozenset(words.get("self", ()))
        self._demonyms = demonyms
        self._kin = {
            code.removeprefix(_KIN): tuple(names) for code, names in words.items() if code.startswith(_KIN)
        }
        phrasing, is_spaced = Phrasing(words), family not in UNSPACED
        self._glossed = re.compile(r"\s?[(（]\s?")
        self._owned = re.compile(r"(?:'s?)?\s" if is_spaced else "")
        self._article = phrasing[r"{article}\s"]
        # Whether a country acts that stands before it: "Laos on Monday handed over".
        # 缅甸移交9人, but 缅甸移交我方的9人
        gap, close = (r"\s", r"(?!\w)") if is_spaced else ("", r"(?![\u4e00-\u9fff]{0,4}的)")
        self._state = phrasing["(?:" + gap + "{state-adverb})*" + gap + "{state-act}" + close]
        self._opens = phrasing[r"(?<!\w){state-before}\Z"]
        self._belongs = phrasing[r"\s{belongs}\s"]
        station = r"(?<!\w)[가-힣]{2,10}?{station-end}(?!{station-not})"
        self._stations = phrasing[station] if words.get("station-end") else None
        self._whole_area = words.get("whole", ())
        self._no_name = phrasing["{name-not}*"]
        self._name_ends = "".join(words.get("name-end", ()))
        self._shared = phrasing[r",?\s{partner-and}\s|,\s"]
        self._several = words.get("several-places", ())
        self._part, self._whole = phrasing[r"{part-head}\s"], phrasing[r"{whole-head}\s"]

    def find(
        self, document: Document, entities: Sequence[EntityMention], *, is_national: bool = False
    ) -> list[Body]:
        """The bodies in order, without overlap; `is_national` where the issuer is one of its country."""
        is_local = len(document.issuer_parts) > NATIONAL and not is_national
        found: list[Body] = []
        for body in self._mentions(document, entities, is_local=is_local):
            last = found[-1] if found else None
            whole = self._joined(document, last, body) if last else None
            if whole is not None:
                found[-1] = whole
            else:
                found.append(body)
        own = self._own(document, found) if is_local else frozenset()
        return [self._meant(document, body, own) for body in found]

    def _joined(self, document: Document, last: Body, body: Body) -> Body | None:
        """The two as one: the FBI's Atlanta Field Office, bureau officers, officers of the bureau."""
        span = last.passage.span
        gap = document.folded[span.end : _start(body)]
        if self._glossed.fullmatch(gap):
            return replace(last, id=last.id or body.id)
        if body.passage.span.end - span.start > _LONGEST:
            return None
        whole = document.passage(span.start, body.passage.span.end)
        word = document.folded[span.start : span.end].rpartition(" ")[2]
        if word in self._demonyms and self._shared.fullmatch(gap):
            # Thai and Chinese police act as one.
            return Body(whole, None)
        # Cục Hư Cấu, Bộ Hư Cấu; Cục Hư Cấu Bộ Hư Cấu: the department and what it is of.
        is_part = self._part.match(document.folded, span.start)
        is_of_whole = is_part and self._whole.match(document.folded, _start(body))
        if self._owned.fullmatch(gap) or (is_of_whole and _APART.fullmatch(gap)):
            return replace(last if is_of_whole else body, passage=whole)
        # "The command of the ministry" is no body of it.
        if self._belongs.fullmatch(gap) and not self._article.match(document.folded, span.start):
            return replace(body, passage=whole, id=last.id or body.id)
        return None

    def _mentions(
        self, document: Document, entities: Sequence[EntityMention], *, is_local: bool
    ) -> list[Body]:
        """Names and words for any body, a name before a word."""
        # No group in a local release is the nation's.
        kinds = {"agency"} if is_local else BODIES
        acting = [one for one in entities if one.kind == "country" and self._is_acting(document, one)]
        bodies = [one for one in entities if one.kind in BODIES]
        # 보람경찰서, where only the class of body is known.
        full = Cover([one.passage.span for one in entities if one.kind == "agency"])
        matches = self._stations.finditer(document.folded) if self._stations else ()
        stations = [Span(*match.span()) for match in matches]
        every = (
            *(Body(document.passage(one.start, one.end), None) for one in stations if not full.holds(one)),
            *(Body(one.passage, one.id) for one in acting),
            *(Body(one.passage, one.id if one.kind in kinds else None) for one in bodies),
        )
        named = without_overlap(every, _start, _end)
        taken = Cover([body.passage.span for body in named])
        words = [one for one in self._generic.find(document.folded) if _NONE not in one.codes]
        free = (one for one in words if not taken.touches(Span(one.start, one.end)))
        generic = (Body(document.passage(one.start, one.end), None) for one in free)
        return sorted([*named, *generic], key=_start)

    def _is_acting(self, document: Document, country: EntityMention) -> bool:
        """Whether a country is the subject of a deed, rather than the last word of where others did it."""
        folded, span = document.folded, country.passage.span
        if not self._state.match(folded, span.end):
            return False
        left = folded[max(0, span.start - _LEFT) : span.start].rstrip(" ")
        return not left[-1:].isalpha() or bool(self._opens.search(left))

    def _own(self, document: Document, bodies: Sequence[Body]) -> frozenset[str]:
        """The words for bodies that mean a local issuer: its first name, and later 市公安局, not 扬州警方."""
        issuer = document.issuer or ""
        kin = next((names for kind, names in self._kin.items() if issuer.endswith(kind)), ())
        every = [document.folded[_start(body) : _end(body)] for body in bodies]
        local = (one for one in every if one.endswith(kin) and not one.startswith(self._whole_area))
        names = {one: self._name(one, kin) for one in local}
        first = next(filter(None, names.values()), "")
        return frozenset(one for one, name in names.items() if name in first or first in name)

    def _meant(self, document: Document, body: Body, own: Collection[str]) -> Body:
        """The body with its id: "we" and, of a local issuer (`own`), its police are the issuer."""
        words = document.folded[_start(body) : _end(body)]
        is_issuer = body.id is None and (words in self._self or words in own)
        # 武汉、襄阳两地警方: of several places.
        are_many = document.folded.endswith(self._several, 0, _start(body))
        return Body(body.passage, document.issuer) if is_issuer and not are_many else body

    def _name(self, words: str, kin: Collection[str]) -> str:
        """The name that a body has before its kind: 合肥 of 合肥市公安局, none of 全市公安机关."""
        kind = max((one for one in kin if words.endswith(one)), key=len, default="")
        name = words.removesuffix(kind)
        return "" if self._no_name.fullmatch(name) else name.rstrip(self._name_ends)
