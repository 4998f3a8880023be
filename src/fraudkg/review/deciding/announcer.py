"""The announcer: what to write, and where, while nobody is named who asserts a release's claims."""

from itertools import islice

from fraudkg.review.work import Work

_MOST = 3
"""How many bodies that the text names are offered."""


def missing(work: Work) -> tuple[str, ...]:
    """What a person does about a release whose announcer nothing names; nothing where one is named."""
    if work.guard.defaults.get("asserted-by"):
        return ()
    found: dict[str, str] = {}
    for one in work.candidates:
        if one.kind == "entity" and one.slots.get("type") == "agency" and one.slots["entity"]:
            found.setdefault(str(one.slots["entity"]), one.quote)
    bodies = (f"{name} («{quote}»)" for name, quote in islice(found.items(), _MOST))
    named = ", ".join(bodies) or "no body that is known"
    release, claims = (work.folder / name for name in ("release.yaml", "claims.yaml"))
    missed = "nobody is named who announced this, so every claim lacks `asserted-by`"
    declared = "`- {id: agency-xx-name, a: Agency, label: Its Name}`"
    return (
        f"{missed}; under `announcement:` in {release} write `held-by: [ID]`, and begin again",
        f"the text names {named}; for others write a line under `entities:` in {claims}: {declared}",
    )
