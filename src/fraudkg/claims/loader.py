"""A release's folder read into value types: `release.yaml` and `claims.yaml`."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from fraudkg.claims.checked import hold, misfits, read_filled
from fraudkg.claims.days import parse_day, parse_period
from fraudkg.claims.faults import Faults
from fraudkg.claims.model import (
    Announcement,
    Claim,
    Content,
    Entity,
    Ignored,
    Narrative,
    Outcome,
    Quantity,
    Quote,
    Relation,
    Release,
    Statistic,
    Status,
    Words,
)
from fraudkg.claims.yamlfile import line_of
from fraudkg.errors import InputError

_STATISTIC_ONLY = "value lower upper comparator unit accumulation counted-by counts out-of".split()


def texts(value: Any) -> tuple[str, ...]:
    """What a slot gives that may hold one text or several."""
    if value is None:
        return ()
    return (value,) if isinstance(value, str) else tuple(value)


def _words(slots: Mapping[str, Any]) -> Iterable[Words]:
    for role, given in slots.items():
        for one in given if isinstance(given, list) else [given]:
            if isinstance(one, str):
                yield Words(role, one)
            else:
                yield Words(role, one["text"], one.get("quote"), one.get("occurrence"))


def _check_ends(quantity: Quantity, place: str) -> None:
    """Only `between` states ends; of any other number they follow from the words."""
    ends = (quantity.lower, quantity.upper)
    if quantity.comparator != "between":
        if ends != (None, None):
            raise InputError(
                "`lower` and `upper` are stated only with comparator `between`",
                place=place,
                remedy="take them out; the build computes them",
            )
    elif quantity.lower is None or quantity.upper is None or quantity.lower >= quantity.upper:
        raise InputError(
            "`between` has `lower` and `upper`, the smaller first", place=place, remedy="give both numbers"
        )


def _content(slots: Mapping[str, Any], place: str) -> Content:
    if "statistic" in slots:
        quantity = Quantity(
            value=slots.get("value"),
            comparator=slots.get("comparator", "exact"),
            unit=slots["unit"],
            lower=slots.get("lower"),
            upper=slots.get("upper"),
        )
        if (quantity.value is None) != (quantity.comparator == "between"):
            raise InputError(
                "a statistic has a `value`, or comparator `between` with `lower` and `upper`",
                place=place,
                remedy="give the one or the other",
            )
        _check_ends(quantity, place)
        return Statistic(
            slots["statistic"],
            quantity,
            slots.get("accumulation", "period"),
            texts(slots.get("counted-by")),
            slots.get("counts"),
            slots.get("out-of"),
        )
    stray = next((slot for slot in _STATISTIC_ONLY if slot in slots), None)
    if stray:
        raise InputError(f"`{stray}` belongs to a statistic", place=place, remedy="take it out")
    if "outcome" in slots:
        return Outcome(slots["outcome"], slots.get("quantity", ""))
    if "relation" in slots:
        return Relation(*slots["relation"])
    if "status" in slots:
        status = slots["status"]
        return Status(status["of"], status["aspect"], status["is"])
    return Narrative(slots["narrative"])


def _labels(given: Any) -> tuple[Any, tuple[tuple[str, str], ...]]:
    """The label that stands for all, English where there is one, and those whose language is given."""
    if not isinstance(given, Mapping):
        return given, ()
    return given.get("en") or next(iter(given.values())), tuple(sorted(given.items()))


def entity_of(slots: Mapping[str, Any]) -> Entity:
    """An entity as a value, from the slots of `claims.yaml`."""
    label, labels = _labels(slots["label"])
    if chinese := slots.get("label-zh"):
        labels = (*labels, ("zh-hans", chinese))
    return Entity(slots["id"], slots["a"], label, labels, tuple(slots.get("alt", ())))


def ignored_of(slots: Mapping[str, Any], place: str) -> Ignored:
    """An ignored mention as a value, from the slots of `claims.yaml`; `place` is for messages."""
    text, occurrence = slots.get("text", slots["quote"]), slots.get("occurrence")
    return Ignored(slots["quote"], text, slots["reason"], occurrence, place)


def claim_of(slots: Mapping[str, Any], defaults: Mapping[str, Any], place: str) -> Claim:
    """The claim that slots of `claims.yaml` say, which fit the schema; `place` is for messages.

    Raises:
        InputError: If the slots contradict each other, or nobody is said to assert it.
    """
    slots = {**defaults, **slots}
    period = slots.get("period")
    as_of = slots.get("as-of") or slots.get("status", {}).get("as-of")
    asserted_by = texts(slots.get("asserted-by"))
    if not asserted_by:
        raise InputError(
            f"nobody is said to assert {slots['key']}",
            place=place,
            remedy="add `asserted-by`, or a default for the file",
        )
    label, labels = _labels(slots.get("label"))
    return Claim(
        key=slots["key"],
        content=_content(slots, place),
        quotes=(
            Quote(slots["quote"], slots.get("occurrence")),
            *(Quote(also) for also in slots.get("also", ())),
        ),
        asserted_by=asserted_by,
        modality=slots.get("modality", "done"),
        claim_status=slots.get("claim-status", "stands"),
        label=label,
        labels=labels,
        number=slots.get("number"),
        words=tuple(sorted(_words(slots.get("words", {})), key=lambda words: (words.role, words.text))),
        period=None if period is None else parse_period(period, place=place),
        as_of=parse_day(as_of, place=place),
        area=slots.get("area"),
        about=texts(slots.get("about")),
        result_of=slots.get("result-of"),
        crime_type=slots.get("crime-type"),
        dimensions=texts(slots.get("dimension")),
        open_list=slots.get("open-list", False),
        inferred=texts(slots.get("inferred")),
        reason=slots.get("reason"),
        revises=slots.get("revises"),
        place=place,
    )


def _read_claims(path: Path) -> tuple[tuple[Claim, ...], tuple[Entity, ...], tuple[Ignored, ...]]:
    node, content = read_filled(path, "claims")
    faults, unfit = Faults(), misfits(node, content, path, "claims")
    faults.add(*(error for _, error in unfit))
    # Claims that fit are held to more, unless what they rest on does not fit.
    wrong = {steps[:2] for steps, _ in unfit if steps[:1] not in {("entities",), ("ignored",)}}
    if all(len(steps) > 1 and steps[0] == "claims" for steps in wrong):
        claims = _claims(node, content, path, {at for _, at in wrong}, faults)
    entities = () if unfit else _entities(node, content, path, faults)
    faults.tell()
    ignored = tuple(
        ignored_of(one, f"{path}:{line_of(node['ignored'], number)}")
        for number, one in enumerate(content.get("ignored", ()))
    )
    return claims, entities, tuple(sorted(ignored))


def _entities(node: Any, content: Any, path: Path, faults: Faults) -> tuple[Entity, ...]:
    """The entities of the file; to the faults goes one that is declared once more."""
    entities: dict[str, Entity] = {}
    places: dict[str, str] = {}
    for number, entity in enumerate(map(entity_of, content.get("entities", ()))):
        place = f"{path}:{line_of(node['entities'], number)}"
        if entity.id in entities:
            told = f"the entity {entity.id} is declared twice, first at {places[entity.id]}"
            faults.add(InputError(told, place=place, remedy="give each an id of its own, or leave one out"))
        entities.setdefault(entity.id, entity)
        places.setdefault(entity.id, place)
    return tuple(sorted(entities.values()))


def _claims(
    node: Any, content: Any, path: Path, unfit: Collection[str | int], faults: Faults
) -> tuple[Claim, ...]:
    """The claims of the file that fit the schema; to the faults goes what does not hold."""
    defaults = content.get("defaults", {})
    claims: dict[str, Claim] = {}
    for number, slots in enumerate(content["claims"]):
        if number in unfit:
            continue
        place = f"{path}:{line_of(node['claims'], number)}"
        with faults:
            claim = claim_of(slots, defaults, place)
            if claim.key in claims:
                raise InputError(
                    f"the key {claim.key} is used twice, first at {claims[claim.key].place}",
                    place=place,
                    remedy="give each claim a key of its own",
                )
            claims[claim.key] = claim
    return tuple(sorted(claims.values()))


def read_release(folder: Path) -> Release:
    """The release in `folder`, with its claims; its text is not read yet.

    Raises:
        InputError: If a file is missing or does not fit its schema, or a key stands twice.
        FaultyError: If the files have several faults.
    """
    faults = Faults()
    with faults:
        release = read_description(folder)
    with faults:
        claims, entities, ignored = _read_claims(folder / "claims.yaml")
    faults.tell()
    return replace(release, claims=claims, entities=entities, ignored=ignored)


def read_description(folder: Path) -> Release:
    """The release in `folder` as its `release.yaml` describes it, without claims.

    Raises:
        InputError: If the file is missing, does not fit its schema, or names another folder.
    """
    path = folder / "release.yaml"
    node, content = read_filled(path, "release")
    hold(node, content, path, "release")
    # A folder may be given as `.`, or by a link that is named otherwise.
    called = folder.resolve().name
    if content["id"] not in {folder.name, called}:
        raise InputError(
            f"the release is called {content['id']} but its folder {called}",
            place=str(path),
            remedy="give both the same name",
        )
    given = content["announcement"]
    given = {"id": given, "label": ""} if isinstance(given, str) else given
    announcement = Announcement(
        given["id"],
        given["label"],
        tuple(given.get("held-by", ())),
        parse_day(given.get("occurred-on"), place=str(path)),
    )
    text = content["text"]
    return Release(
        id=content["id"],
        title=content["title"],
        language=content["language"],
        announcement=announcement,
        rights=text["rights"],
        text_file=text.get("file"),
        sha256=text.get("sha256"),
        claims=(),
        published_on=parse_day(content.get("published-on"), place=str(path)),
        published_by=content.get("published-by"),
        address=content.get("address"),
        retrieved_on=parse_day(content.get("retrieved-on"), place=str(path)),
        translation_of=content.get("translation-of"),
        title_language=content.get("title-language"),
        note=content.get("note"),
        folder=str(folder),
    )
