"""Keys of claims and ids of entities, proposed from what they are about; a person may choose others."""

import re
import unicodedata
from collections.abc import Mapping
from typing import Any

from fraudkg.files import digest

CLASSES = {
    "action": ("action", "EnforcementAction"),
    "agency": ("agency", "Agency"),
    "agent-group": ("agent", "UnspecifiedAgent"),
    "alliance": ("alliance", "Alliance"),
    "country": ("country", "Country"),
    "criminal-group": ("criminals", "CriminalGroup"),
    "law": ("law", "LegalInstrument"),
    "measure": ("measure", "GovernanceMeasure"),
    "mechanism": ("mechanism", "CoordinationMechanism"),
    "model": ("model", "PolicingModel"),
    "model-component": ("component", "ModelComponent"),
    "notice": ("notice", "WantedNotice"),
    "operation": ("op", "Operation"),
    "operation-series": ("series", "OperationSeries"),
    "outlet": ("outlet", "MediaOutlet"),
    "person-group": ("persons", "PersonGroup"),
    "place": ("place", "Place"),
    "repatriation": ("repatriation", "Repatriation"),
    "role": ("crole", "CrimeRole"),
    "site": ("place", "Site"),
    "working-group": ("working-groups", "WorkingGroup"),
}
"""The first part of an id and the class of the ontology, by what kind of mention it is."""

_WORD = re.compile(r"[a-z0-9]+")
_SMALL = frozenset("a an and as at by for from in of on or the their to with".split())
_LONGEST = 6
_FEW = 4
_OWN = 6
_ISSUED = re.compile(r"([a-z-]+?)-[a-z]{2}-[a-z-]+-[0-9]{8}(?:-(.+))?")


def slug(text: str, most: int = _LONGEST) -> str:
    """The first words of a text that say something, as a key has them; empty where it has no Latin letters.

    >>> slug("Successfully curbing the high incidence of crime")
    'successfully-curbing-high-incidence-crime'
    >>> slug("Café Điện Biên")
    'cafe-dien-bien'
    """
    # Vietnamese đ is a letter of its own, and no d with a mark.
    bare = unicodedata.normalize("NFD", text.lower().replace("'s", "").replace("đ", "d"))
    bare = "".join(char for char in bare if not unicodedata.combining(char))
    words = [word for word in _WORD.findall(bare) if word not in _SMALL]
    return "-".join(words[:most])


def _topic(quote: str, most: int = _LONGEST) -> str:
    """The first words of a quote without its figures.

    >>> _topic("Some 15 to 20 suspects of the 2nd ring remain at large")
    'some-suspects-ring-remain-large'
    """
    return slug(" ".join(word for word in quote.split() if not any(map(str.isdigit, word))), most)


def short(name: str) -> str:
    """An id without its kind, country and issuer, for use within a key.

    >>> short("group-cn-police"), short("persons-cn-mps-20260108-returned"), short("country-mmr")
    ('police', 'returned', 'mmr')
    >>> short("working-groups-cn-mps-20260108")
    'working-groups'
    """
    issued = _ISSUED.fullmatch(name)
    if issued:
        return issued[2] or issued[1]
    parts = name.split("-")[1:]
    if len(parts) > 1 and len(parts[0]) == 2:  # noqa: PLR2004 - a country's two letters
        parts = parts[1:]
    return "-".join(parts) or name


def kebab(name: str) -> str:
    """A predicate's local name as part of a key.

    >>> kebab("dispatchedTo")
    'dispatched-to'
    """
    return re.sub("([A-Z])", r"-\1", name).lower()


def base_key(claim: Mapping[str, Any]) -> str:
    """What the claim is about, as its key; never value, offset or order."""
    if "statistic" in claim:
        period = claim.get("period")
        return f"{claim['statistic']}-{_period(period)}" if period else str(claim["statistic"])
    if "outcome" in claim:
        return str(claim["outcome"])
    if "relation" in claim:
        subject, predicate, obj = claim["relation"]
        ends = [short(subject), short(obj)]
        if ends[0] == ends[1]:
            ends = [f"{end.partition('-')[0]}-{rest}" for end, rest in zip((subject, obj), ends, strict=True)]
        return f"{ends[0]}-{kebab(predicate)}-{ends[1]}"
    if "status" in claim:
        aspect = claim["status"]["aspect"]
        return f"status-{short(claim['status']['of'])}" + ("" if aspect == "activity" else f"-{aspect}")
    return _topic(claim["quote"]) or str(claim["narrative"])


def _period(period: str | int) -> str:
    return str(period).replace("../", "to-").replace("/..", "-on").replace("/", "-to-")


def free_key(claim: Mapping[str, Any], taken: Mapping[str, Any] | set[str]) -> str:
    """A key that no other claim has: by what else tells this one apart, and only at last by a number."""
    key = base_key(claim)
    parts = [short(claim[slot]) for slot in ("area", "counts") if claim.get(slot)]
    counted = claim.get("counted-by")
    parts += [short(counted)] if isinstance(counted, str) else []
    parts += [str(claim[slot]) for slot in ("accumulation", "unit", "comparator") if claim.get(slot)]
    kind = str(claim.get("narrative", ""))
    # The key of a narrative has the words of its quote already, or, without Latin letters, its kind.
    parts += [kind if kind != key else ""] if kind else [_topic(claim["quote"], _FEW)]
    found = [key, *(f"{key}-{part}" for part in parts if part)]
    found += [f"{key}-{number}" for number in range(2, len(taken) + 3)]
    return next(one for one in found if one not in taken)


def entity_id(kind: str, announcement: str, name: str) -> str:
    """The id of a thing that only this announcement speaks of.

    >>> entity_id("person-group", "announcement-cn-mps-20260108", "key suspects")
    'persons-cn-mps-20260108-key-suspects'
    >>> entity_id("site", "announcement-cn-mps-20260108", "编造园区")
    'place-cn-mps-20260108-2cd373'
    """
    prefix, _ = CLASSES.get(kind, (kind, ""))
    tail = announcement.removeprefix("announcement-")
    # A name without Latin letters has at least a tail of its own, until a person gives it a better one.
    own = slug(name) or digest(name.encode())[:_OWN]
    return f"{prefix}-{tail}-{own}"


def entity_class(kind: str) -> str:
    """The class of the ontology for a kind of mention.

    >>> entity_class("site"), entity_class("made-up")
    ('Site', 'MadeUp')
    """
    return CLASSES.get(kind, ("", kind.title().replace("-", "")))[1]
