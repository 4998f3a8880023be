"""Claims that are there already, whoever made them: which say what a candidate or another claim says."""

from collections.abc import Mapping

from fraudkg.claims.model import Narrative, Outcome, Relation, Statistic, Status
from fraudkg.review.drafts.keys import slug
from fraudkg.review.evidence.replay import Replayed
from fraudkg.review.files.candidates import Candidate
from fraudkg.text import Span


def keys_saying(replayed: Mapping[str, Replayed], candidate: Candidate) -> tuple[str, ...]:
    """Keys of the claims that say what a candidate proposes, the likest first."""
    found = [key for key, one in replayed.items() if _says(one, candidate)]
    return tuple(sorted(found, key=lambda key: -_likeness(replayed[key], candidate)))


def are_same(one: Replayed, other: Replayed) -> bool:
    """Whether two claims say the same of the same words: of a figure its number, else all that is quoted."""
    first, second = one.claim, other.claim
    if (first.content, first.period, first.area) != (second.content, second.period, second.area):
        return False
    role = "number" if isinstance(first.content, Statistic) else "statement"
    spans, others = ({part.span for part in made.evidence if part.role == role} for made in (one, other))
    return spans <= others


def _says(one: Replayed, candidate: Candidate) -> bool:
    content, slots = one.claim.content, candidate.slots
    if candidate.kind == "statistic":
        return isinstance(content, Statistic) and _stands(one, "number", candidate.core)
    if candidate.kind == "relation" and isinstance(content, Relation):
        ends = (slots["subject"]["id"], slots["object"]["id"])
        said = (content.subject, content.object)
        fits = all(wanted in {None, name} for wanted, name in zip(ends, said, strict=True))
        return content.predicate == slots["predicate"] and fits and _stands(one, "statement", candidate.span)
    if candidate.kind == "status" and isinstance(content, Status):
        return (content.aspect, content.of) == (slots["aspect"], slots["site"]["id"])
    wanted = {"outcome": Outcome, "narrative": Narrative}.get(candidate.kind)
    return wanted is not None and isinstance(content, wanted) and _stands(one, "statement", candidate.span)


def _stands(one: Replayed, role: str, at: Span) -> bool:
    spans = (part.span for part in one.evidence if part.role == role)
    return any(span is not None and span.overlaps(at) for span in spans)


def _likeness(one: Replayed, candidate: Candidate) -> int:
    """How many words the ends of a relation share with the ids that a claim gives them."""
    content = one.claim.content
    if not isinstance(content, Relation):
        return 0
    ends = zip(("subject", "object"), (content.subject, content.object), strict=True)
    return sum(
        len(set(slug(candidate.slots[end]["quote"], 99).split("-")) & set(name.split("-")))
        for end, name in ends
    )
