"""What a candidate says, in the slots of `claims.yaml`, and where the words of each slot stand."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any
from unicodedata import east_asian_width

from fraudkg.claims.days import parse_period
from fraudkg.claims.loader import texts
from fraudkg.claims.model import Period, Release
from fraudkg.review.drafts.keys import entity_class, entity_id
from fraudkg.review.evidence.guard import Guard, Slots
from fraudkg.review.files.candidates import Candidate
from fraudkg.text import SourceText, Span

BESIDE = {"area": "place", "counted-by": "counted_by"}
"""Slots that the reader gives a figure from words beside it, or guesses; and what it calls them."""
_GROUP = "agent-group"
"""The type of a mention that says no more than that it is some body."""


@dataclass(slots=True)
class Content:
    """A claim before it has a quote, with what it needs that only this release speaks of.

    A slot is None where a person has to fill it in; words of slots come with their roles.
    """

    slots: dict[str, Any]
    entities: list[Slots] = field(default_factory=list)
    words: list[tuple[str, Span]] = field(default_factory=list)
    inferred: list[str] = field(default_factory=list)

    @property
    def lacks(self) -> tuple[str, ...]:
        """The slots that a person has to fill in."""
        return tuple(slot for slot, value in self.slots.items() if value is None)


class Contents:
    """Puts candidates into the slots of `claims.yaml`; what it is given is what `Proposer` is."""

    def __init__(self, release: Release, text: SourceText, guard: Guard, aliases: Mapping[str, str]) -> None:
        self._release = release
        self._text = text
        self._guard = guard
        self._aliases = {name.casefold(): one for name, one in aliases.items()}
        self._types: dict[str, str] = {}

    def settle_types(self, candidates: Iterable[Candidate]) -> None:
        """Take each name for one kind of thing wherever it stands, whatever is accepted first.

        It is what its first mention says; that it is some group says less than any other.
        """
        named: dict[str, list[str]] = {}
        for one in candidates:
            ends = [one.slots.get(end) for end in ("subject", "object", "site")]
            itself = {**one.slots, "quote": one.quote} if one.kind == "entity" else None
            for mention in filter(None, (itself, *ends)):
                named.setdefault(_name(mention).casefold(), []).append(str(mention["type"]))
        self._types = {name: min(types, key=_GROUP.__eq__) for name, types in named.items()}

    def of(self, one: Candidate) -> Content:
        """The content of a candidate that is a claim."""
        make: dict[str, Callable[[Slots], Content]] = {
            "statistic": self._statistic,
            "relation": self._relation,
            "outcome": self._outcome,
            "status": self._status,
            "narrative": lambda slots: Content({"narrative": slots["narrative"]}),
        }
        content = make[one.kind](one.slots)
        modality = one.slots.get("modality") or "done"
        if modality != self._guard.defaults.get("modality", "done"):
            content.slots["modality"] = modality
        if not self._guard.defaults.get("asserted-by"):
            content.slots.setdefault("asserted-by", None)
        if content.inferred:
            content.slots["inferred"] = content.inferred
        return content

    def _statistic(self, slots: Slots) -> Content:
        content = Content(_stated(slots))
        # That a number lies between two others, these two say.
        if slots["bound"] and slots["comparator"] != "between":
            content.words.append(("bound", span_of(slots["bound"])))
        unit = slots["unit_span"] and self._guard.unit_words(slots["unit"], span_of(slots["unit_span"]))
        if unit:
            content.words.append(("unit", unit))
        elif slots["unit"]:
            content.inferred.append("unit")
        self._period(slots["period"] or {}, content)
        for name, slot in BESIDE.items():
            # What no words say, such as the issuer's country, is for a person to put in.
            words = (slots.get(slot) or {}).get("span")
            if words and (known := slots[slot]["id"] or self._aliases.get(words["text"].casefold())):
                content.slots[name] = known
                content.words.append(("place" if slot == "place" else "actor", span_of(words)))
        announced = slots.get("announced_by")
        if announced and announced not in texts(self._guard.defaults.get("asserted-by")):
            content.slots["asserted-by"] = announced
        return content

    def _period(self, given: Slots, content: Content) -> None:
        """Period, accumulation and as-of, and whether words bear them."""
        made = content.slots
        accumulation = given.get("accumulation") or "period"
        begin, end = given.get("from"), given.get("to")
        words = span_of(given["span"]) if given.get("span") else None
        is_span = accumulation in {"period", "throughout", "within"} or begin is not None
        if is_span and (begin or end):
            made["period"] = period_text(begin, end)
        if accumulation != "period":
            made["accumulation"] = accumulation
        if accumulation in {"to-date", "point"} and (end or self._release.published_on):
            made["as-of"] = end or str(self._release.published_on)
            if words is None or not any(char.isdigit() for char in self._text.read(words)):
                content.inferred.append("as-of")
        if words is not None and self._guard.bears_period(made.get("period"), words):
            content.words.append(("period", words))
            if begin and self._guard.says_only_until_when(words):
                content.inferred.append("period")
            return
        if made.get("period"):
            content.inferred.append("period")
        if accumulation == "to-date":
            content.inferred.append("accumulation")

    def _relation(self, slots: Slots) -> Content:
        ends = [self.entity(slots[end]) for end in ("subject", "object")]
        relation = [ends[0][0], slots["predicate"], ends[1][0]]
        return _listed(slots, Content({"relation": relation}, [new for _, new in ends if new]))

    def _outcome(self, slots: Slots) -> Content:
        content = Content({"outcome": slots["indicator"]})
        if slots["vague"]:
            content.slots["quantity"] = slots["vague"]["text"]
        return content

    def _status(self, slots: Slots) -> Content:
        name, entity = self.entity(slots["site"])
        status: dict[str, Any] = {"of": name, "aspect": slots["aspect"], "is": slots["status"]}
        content = Content({"status": status}, [entity] if entity else [])
        if self._release.published_on:
            status["as-of"] = str(self._release.published_on)
            content.inferred.append("as-of")
        return _listed(slots, content)

    def entity(self, mention: Slots) -> tuple[str, Slots | None]:
        """The id of what a mention names, and the entity to declare where nothing declares it yet."""
        name = _name(mention)
        known = mention["id"] or self._aliases.get(name.casefold())
        if known:
            return str(known), None
        announcement = self._release.announcement.id
        kind = self._types.get(name.casefold(), str(mention["type"]))
        if kind == "announcement":
            return announcement, None
        made = entity_id(kind, announcement, name)
        if self._guard.known.is_known(made):
            return made, None
        return made, {"id": made, "a": entity_class(kind), "label": name}


def unwritten(slots: Slots, claim: Slots) -> Iterator[str]:
    """Slots of a figure that words state, and that its claim cannot have as they are: each with the reason.

    >>> place = {"id": None, "span": {"start": 4, "end": 11, "text": "A and B"}}
    >>> list(unwritten({"place": place}, {})), list(unwritten({"place": place}, {"area": "place-a"}))
    (['area «A and B» has no id'], [])
    """
    period, director = slots.get("period") or {}, slots.get("directed_by") or {}
    found = [(name, slots.get(slot) or {}, "has no id") for name, slot in BESIDE.items()]
    days = {"id": period.get("from") or period.get("to"), "span": period.get("span")}
    is_day = period.get("accumulation") in {"to-date", "point"}
    found.append(("as-of" if is_day else "period", days, "has no day"))
    found.append(
        ("directed-by", {**director, "id": None}, "is no slot of a figure, but m makes a relation of it")
    )
    for name, given, why in found:
        words = given.get("span")
        if words and not given["id"] and name not in claim:
            yield f"{name} «{' '.join(words['text'].split())}» {why}"
    if "part" in slots.get("flags", ()) and "out-of" not in claim:
        yield "out-of of a part (the key of its whole)"


def named_since(slots: Slots, claim: Slots, guard: Guard) -> dict[str, str]:
    """Place and counting body of a figure whose words name what the release declares by now."""
    found: dict[str, str] = {}
    for name, slot in BESIDE.items():
        given = slots.get(slot) or {}
        if given.get("span") and not given["id"] and name not in claim:
            ids = guard.own_ids(str(given["span"]["text"]))
            found |= {name: ids[0]} if len(ids) == 1 else {}
    return found


def _name(mention: Slots) -> str:
    """The name on one line; between Chinese characters a line's end stands for nothing."""
    parts = [part.strip() for part in str(mention.get("name") or mention["quote"]).splitlines()]
    name = parts[0]
    for part in parts[1:]:
        is_wide = bool(name and part) and all(east_asian_width(char) in "WF" for char in (name[-1], part[0]))
        name += part if is_wide else f" {part}"
    return name


def period_text(begin: str | None, end: str | None) -> str | int:
    """A period as `claims.yaml` has it.

    >>> period_text("2025-01-01", "2025-12-31"), period_text("2025-02-01", "2025-02-28")
    (2025, '2025-02')
    >>> period_text(None, "2026-01-08")
    '../2026-01-08'
    """
    if begin is None or end is None:
        return f"{begin or '..'}/{end or '..'}"
    days = Period(date.fromisoformat(begin), date.fromisoformat(end))
    shortest = (text for text in (end[:4], end[:7], end) if parse_period(text) == days)
    text = next(shortest, f"{begin}/{end}")
    return int(text) if text.isdigit() else text


def span_of(piece: Mapping[str, Any]) -> Span:
    """A piece of the published form as a span."""
    return Span(piece["start"], piece["end"])


def _number(text: str | None) -> int | Decimal | None:
    if text is None:
        return None
    return int(text) if text.lstrip("-").isdigit() else Decimal(text)


def _stated(slots: Slots) -> dict[str, Any]:
    """Indicator, number and unit.

    A rise, a share or a converted amount is no count of its indicator: which one it is, a person has to say.
    """
    is_other = any(flag.startswith("change") or flag in {"share", "conversion"} for flag in slots["flags"])
    made: dict[str, Any] = {"statistic": None if is_other else slots["indicator"]}
    if slots["comparator"] == "between":
        made |= {"lower": _number(slots["lower"]), "upper": _number(slots["upper"])}
    else:
        made["value"] = _number(slots["value"])
    if slots["comparator"] != "exact":
        made["comparator"] = slots["comparator"]
    return made | {"unit": slots["unit"]}


def _listed(slots: Slots, content: Content) -> Content:
    """With the mark of an incomplete list, where words say so."""
    if slots.get("open_list"):
        content.slots["open-list"] = True
        content.words.append(("list", span_of(slots["open_list"])))
    return content
