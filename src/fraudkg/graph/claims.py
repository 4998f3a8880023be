"""A release and its replayed claims as triples, by templates."""

from collections.abc import Callable, Iterable, Iterator

from fraudkg.claims.model import (
    Announcement,
    Claim,
    Entity,
    Evidence,
    Narrative,
    Outcome,
    Period,
    Relation,
    Release,
    Statistic,
    Status,
)
from fraudkg.graph.labels import by_language, labels
from fraudkg.graph.sheet import Sheet
from fraudkg.graph.triples import Triple, boolean, node, text
from fraudkg.review.evidence.replay import Replayed
from fraudkg.terms import camel
from fraudkg.text.readers.language import label_language

CLASSES: dict[type, str] = {
    Statistic: "StatisticalClaim",
    Outcome: "OutcomeClaim",
    Relation: "RelationClaim",
    Status: "StatusClaim",
    Narrative: "NarrativeClaim",
}
"""The class of the ontology for each kind of claim."""

LabelOf = Callable[[str], str]


def claim_id(release: Release, key: str) -> str:
    """The id of a claim."""
    return f"claim-{release.id}-{key}"


def assertion_id(release: Release, key: str) -> str:
    """The id of the assertion that a claim expresses: announcement and key, whatever text carries it."""
    return f"assertion-{release.announcement.id.removeprefix('announcement-')}-{key}"


def period_triples(period: Period) -> list[Triple]:
    """A reporting period."""
    sheet = Sheet(period.slug, "ReportingPeriod", period.label)
    sheet.say("fkg:periodStart", period.start)
    sheet.say("fkg:periodEnd", period.end)
    return sheet.triples


def release_triples(release: Release) -> Iterator[Triple]:
    """The release, its text, its announcement, and the entities that only it speaks of."""
    name = release.id
    language = release.title_language or _title_language(release)
    sheet = Sheet(f"release-{name}", "Release", release.title, language)
    sheet.say("dcterms:title", release.title, language)
    sheet.say("dcterms:language", release.language)
    sheet.link("fkg:publishedBy", release.published_by)
    sheet.say("fkg:publishedOn", release.published_on)
    if release.address:
        sheet.put("schema:url", f"<{release.address}>")
    note = release.note or ""
    sheet.say("rdfs:comment", note, label_language(note, release.language))
    sheet.link("fkg:announcedAt", release.announcement.id)
    sheet.link("fkg:sourceText", f"text-{name}")
    if release.translation_of:
        sheet.link("fkg:translationOf", f"release-{release.translation_of}")
    yield from sheet.triples
    yield from _text_triples(release)
    yield from _announcement_triples(release.announcement, release.language)
    for entity in release.entities:
        yield from _entity_triples(entity, release.language)


def _title_language(release: Release) -> str:
    """The release's own, unless the script is another's: Vietnamese without marks looks like English."""
    found = label_language(release.title, release.language)
    return release.language if (found, release.language) == ("en", "vi") else found


def _text_triples(release: Release) -> list[Triple]:
    name = release.id
    source = Sheet(f"text-{name}", "SourceText", f"text of {name}")
    source.put("fkg:textHeld", boolean(value=release.sha256 is not None))
    if release.sha256:
        source.put("fkg:textDigest", text(f"sha256:{release.sha256}"))
    source.say("dcterms:language", release.language)
    source.say("dcterms:rights", release.rights, label_language(release.rights, release.language))
    return source.triples


def _announcement_triples(occasion: Announcement, spoken: str) -> list[Triple]:
    if not occasion.label:
        # Another release describes it.
        return []
    language = label_language(occasion.label, spoken)
    sheet = Sheet(occasion.id, "Announcement", occasion.label, language)
    sheet.link("fkg:heldBy", *occasion.held_by)
    sheet.say("fkg:occurredOn", occasion.occurred_on)
    return sheet.triples


def _entity_triples(entity: Entity, spoken: str) -> list[Triple]:
    sheet = Sheet(entity.id, entity.kind)
    for language, words in by_language(entity.label, entity.labels, spoken):
        sheet.say("rdfs:label", words, language)
    sheet.put("skos:altLabel", *(text(name, label_language(name, spoken)) for name in entity.alternatives))
    return sheet.triples


def _evidence(release: Release, key: str, place: int, one: Evidence) -> Iterator[Triple]:
    name = f"evidence-{release.id}-{key}-{place}"
    sheet = Sheet(name, "Evidence", f"{one.role} words of {key}")
    sheet.link("fkg:spanRole", f"role-{one.role}")
    sheet.link("oa:hasSource", f"text-{release.id}")
    sheet.link("oa:hasSelector", f"{name}-selector")
    yield from sheet.triples
    selector = Sheet(f"{name}-selector", "oa:TextQuoteSelector")
    for part in ("exact", "prefix", "suffix"):
        selector.say(f"oa:{part}", getattr(one, part), release.language)
    if one.span:
        selector.put("rdf:type", node("oa:TextPositionSelector"))
        selector.say("oa:start", one.span.start)
        selector.say("oa:end", one.span.end)
    yield from selector.triples


def claim_triples(release: Release, replayed: Replayed, label_of: LabelOf) -> Iterator[Triple]:
    """A claim with its evidence."""
    claim = replayed.claim
    kind = CLASSES[type(claim.content)]
    sheet = Sheet(claim_id(release, claim.key), kind)
    for language, words in labels(claim, label_of, release.language):
        sheet.say("rdfs:label", words, language)
    sheet.link("prov:wasGeneratedBy", f"extraction-{release.id}")
    sheet.link("fkg:expresses", assertion_id(release, claim.key))
    sheet.link("fkg:reportedIn", f"release-{release.id}")
    sheet.link("fkg:assertedBy", *claim.asserted_by)
    sheet.link("fkg:modality", f"mod-{claim.modality}")
    sheet.link("fkg:claimStatus", f"cs-{claim.claim_status}")
    sheet.link("fkg:inDimension", *(f"dim-{one}" for one in claim.dimensions))
    sheet.link("fkg:refArea", claim.area)
    sheet.link("fkg:resultOf", claim.result_of)
    sheet.link("fkg:about", *(_about(release, one) for one in claim.about))
    if claim.period:
        sheet.link("fkg:period", claim.period.slug)
    sheet.say("fkg:asOf", claim.as_of)
    if claim.crime_type:
        sheet.link("fkg:crimeType", f"crime-{claim.crime_type.removeprefix('crime-')}")
    if claim.open_list:
        sheet.put("fkg:openList", boolean(value=True))
    sheet.say("rdfs:comment", claim.reason, label_language(claim.reason or "", release.language))
    for slot in claim.inferred:
        sheet.put("fkg:inferred", node(f"fkg:{_SLOT_PROPERTIES.get(slot, camel(slot))}"))
    _put_content(sheet, release, claim)
    statements = sorted({one.exact for one in replayed.evidence if one.role == "statement"})
    sheet.put("fkg:quote", *(text(quote, release.language) for quote in statements))
    for place, one in enumerate(replayed.evidence, start=1):
        sheet.link("fkg:evidence", f"evidence-{release.id}-{claim.key}-{place}")
        yield from _evidence(release, claim.key, place, one)
    sheet.say("fkg:evidenceCount", len(replayed.evidence))
    yield from sheet.triples


_SLOT_PROPERTIES = {"area": "refArea", "counts": "countsGroup", "aspect": "statusAspect"}
"""Slots of claims.yaml whose property is not their own name in camel case."""


def _about(release: Release, name: str) -> str:
    """An entity's id, or the claim of this release that has `name` as its key."""
    is_key = any(claim.key == name for claim in release.claims)
    return claim_id(release, name) if is_key else name


def _put_content(sheet: Sheet, release: Release, claim: Claim) -> None:
    content = claim.content
    if isinstance(content, Statistic):
        quantity = content.quantity
        sheet.link("fkg:indicator", f"ind-{content.indicator}")
        sheet.link("fkg:comparator", f"cmp-{quantity.comparator}")
        sheet.link("fkg:unit", f"unit-{quantity.unit}")
        sheet.link("fkg:accumulation", f"acc-{content.accumulation}")
        sheet.link("fkg:countedBy", *content.counted_by)
        sheet.link("fkg:countsGroup", content.counts)
        if content.out_of:
            sheet.link("fkg:outOf", claim_id(release, content.out_of))
        sheet.say("fkg:value", quantity.value)
        sheet.say("fkg:lowerBound", quantity.lower)
        sheet.say("fkg:upperBound", quantity.upper)
        sheet.say("fkg:roundedTo", quantity.rounded_to)
    elif isinstance(content, Outcome):
        sheet.link("fkg:indicator", f"ind-{content.indicator}")
        sheet.say("fkg:vagueQuantity", content.quantity, release.language)
    elif isinstance(content, Relation):
        sheet.link("fkg:subject", content.subject)
        sheet.put("fkg:predicate", node(f"fkg:{content.predicate}"))
        sheet.link("fkg:object", content.object)
    elif isinstance(content, Status):
        sheet.link("fkg:about", content.of)
        sheet.link("fkg:siteStatus", f"status-{content.status}")
        sheet.link("fkg:statusAspect", f"aspect-{content.aspect}")
    else:
        sheet.link("fkg:narrativeKind", f"nk-{content.kind}")


def assertion_triples(release: Release, claims: Iterable[Claim], label_of: LabelOf) -> Iterator[Triple]:
    """The assertions that the release's claims express; claims of several releases meet in them.

    The label says what the assertion is about and never a value: releases may print different ones.
    """
    for claim in claims:
        topic = claim.key.replace("-", " ")
        occasion = label_of(release.announcement.id)
        sheet = Sheet(assertion_id(release, claim.key), "Assertion", f"{topic}, at: {occasion}")
        sheet.link("fkg:assertedBy", *claim.asserted_by)
        sheet.link("fkg:announcedAt", release.announcement.id)
        sheet.link("fkg:revises", claim.revises)
        yield from sheet.triples
