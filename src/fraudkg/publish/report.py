"""What a build says of itself: ten lines, or JSON for machines."""

from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from typing import Any

from fraudkg.counted import counted
from fraudkg.graph.builder import Built
from fraudkg.review.mentions import Mention
from fraudkg.verify import Report as Verification


@dataclass(frozen=True, slots=True)
class BuildReport:
    """A build's figures, with what the stand-alone verifier says of the Turtle file that was written.

    Findings of the check are by severity, None where it was not run; files have their sizes in bytes.
    """

    built: Built
    verified: Verification
    findings: Mapping[str, int] | None
    seconds: float
    files: Mapping[str, int]
    folder: str

    @property
    def open_mentions(self) -> list[tuple[str, Mention]]:
        """The mentions that nothing accounts for, with their release."""
        return [
            (read.release.id, mention)
            for read in self.built.releases
            if read.audit
            for mention in read.audit.open
        ]

    @property
    def undated(self) -> list[str]:
        """The releases whose text is held and whose day of publication nothing tells."""
        releases = [read.release for read in self.built.releases]
        return [one.id for one in releases if one.text_file and not one.published_on]

    def to_json(self) -> dict[str, Any]:
        """The same figures for machines; seconds with two decimals."""
        audits = [read.audit for read in self.built.releases if read.audit]
        return {
            "releases": len(self.built.releases),
            "claims": dict(self.built.claims_by_kind),
            "evidence": asdict(self.verified.counts),
            "mentions": {
                "total": sum(audit.total for audit in audits),
                "claimed": sum(len(audit.claimed) for audit in audits),
                "ignored": sum(len(audit.ignored) for audit in audits),
                "open": [
                    {
                        "release": release,
                        "start": mention.span.start,
                        "end": mention.span.end,
                        "text": mention.text,
                        "kind": mention.kind,
                    }
                    for release, mention in self.open_mentions
                ],
            },
            "triples": len(self.built.dataset.union()),
            "findings": None if self.findings is None else dict(self.findings),
            "broken": [str(error) for error in self.built.broken],
            "seconds": round(self.seconds, 2),
            "files": dict(self.files),
            "folder": self.folder,
        }

    def lines(self) -> Iterator[str]:
        """The figures for a person."""
        figures = self.to_json()
        releases = figures["releases"]
        held = sum(read.audit is not None for read in self.built.releases)
        claims, mentions = figures["claims"], figures["mentions"]
        kinds = ", ".join(f"{count} {kind}" for kind, count in claims.items())
        yield f"releases   {releases}: {held} with its text, {releases - held} cited only"
        yield f"claims     {sum(claims.values())}: {kinds}"
        counts = self.verified.counts
        held_now = f"{counts.held_verified} of {counts.held} spans verified in held texts"
        yield f"evidence   {held_now}, {counts.share}"
        yield f"cited      {counts.cited_verified} of {counts.cited} spans hold in quoted words alone"
        yield (
            f"mentions   {mentions['total']}: {mentions['claimed']} claimed, "
            f"{mentions['ignored']} ignored with a reason, {len(mentions['open'])} open"
        )
        yield f"triples    {figures['triples']:,} in {len(self.built.dataset.graphs)} named graphs"
        yield f"checks     {self._checks()}"
        yield f"files      {', '.join(sorted(self.files))}"
        yield f"folder     {self.folder}"
        yield f"seconds    {self.seconds:.2f}"

    def _checks(self) -> str:
        if self.findings is None:
            return "not run"
        if not any(self.findings.values()):
            return "no findings"
        found = [(name, count) for name, count in self.findings.items() if count]
        return ", ".join(counted(count, name, "info" if name == "info" else "") for name, count in found)
