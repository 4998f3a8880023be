"""A study's inputs to a dataset: read, replay, audit, write as triples, derive."""

from collections import Counter
from collections.abc import Callable, Container, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from fraudkg.claims.assessments import read_assessments
from fraudkg.claims.faults import Faults
from fraudkg.claims.ingested import read_marks
from fraudkg.claims.loader import read_release
from fraudkg.claims.model import Announcement, Assessment, Release
from fraudkg.claims.names import Names
from fraudkg.errors import FraudkgError, InputError
from fraudkg.graph.claims import assertion_triples, claim_triples, period_triples, release_triples
from fraudkg.graph.dataset import Dataset
from fraudkg.graph.mappings import mapping_triples
from fraudkg.graph.provenance import describe, provenance_triples
from fraudkg.graph.reference import Reference
from fraudkg.graph.rules import derive
from fraudkg.graph.sheet import Sheet
from fraudkg.graph.study import Study
from fraudkg.graph.triples import Triple, foreign, node
from fraudkg.lexicon.words import READ
from fraudkg.review.evidence.audit import Audit, audit, find_ignored
from fraudkg.review.evidence.replay import Replayed, replay_all
from fraudkg.text import SourceText


@dataclass(frozen=True, slots=True)
class ReadRelease:
    """A release, replayed and audited; `audit` is None where its text is not held."""

    release: Release
    claims: tuple[Replayed, ...]
    audit: Audit | None


@dataclass(frozen=True, slots=True)
class Built:
    """A dataset with what went into it, and what could not (with `keep_going`)."""

    dataset: Dataset
    releases: tuple[ReadRelease, ...]
    broken: tuple[FraudkgError, ...]

    @property
    def claims_by_kind(self) -> Mapping[str, int]:
        """How many claims of each kind."""
        kinds = Counter(
            type(one.claim.content).__name__.lower() for read in self.releases for one in read.claims
        )
        return dict(sorted(kinds.items()))

    def texts(self) -> dict[str, bytes]:
        """The held texts by release id, read once more from their files."""
        return {
            read.release.id: Path(read.release.folder, read.release.text_file).read_bytes()
            for read in self.releases
            if read.release.text_file
        }


def _read(folder: Path) -> tuple[Release, SourceText | None]:
    release = read_release(folder)
    if release.address:
        foreign(release.address, f"{folder}/release.yaml")
    if release.text_file is None:
        return release, None
    return release, SourceText.from_file(folder / release.text_file, sha256=release.sha256)


def _review(release: Release, source: SourceText | None, reference: Reference, names: Names) -> ReadRelease:
    faults = Faults()
    for entity in release.entities:
        with faults:
            names.hold_class(entity, f"{release.folder}/claims.yaml")
    with faults:
        names.hold_bodies(release)
    keys, named = frozenset(claim.key for claim in release.claims), []
    for claim in release.claims:
        with faults:
            names.check(claim, keys)
            named.append(claim)
    with faults:
        claims = replay_all(replace(release, claims=tuple(named)), source, reference.lexicon, names.names)
    faults.tell()
    if source is None:
        return ReadRelease(release, claims, None)
    furniture = (mark.span for mark in read_marks(Path(release.folder)))
    ignored = (*find_ignored(source, release.ignored), *furniture)
    evidence = [one for replayed in claims for one in replayed.evidence]
    return ReadRelease(release, claims, audit(source, evidence, ignored, release.language))


def _announcement_errors(releases: list[Release]) -> Iterator[tuple[Release, InputError]]:
    """Releases of one announcement say the same of it, or only name it; those that do not, and why."""
    known: dict[str, Announcement] = {}
    for occasion in (release.announcement for release in releases if release.announcement.label):
        known.setdefault(occasion.id, occasion)
    for release in releases:
        occasion = release.announcement
        if occasion.id not in known:
            problem = f"no release describes {occasion.id}"
            remedy = "write `announcement: {id: …, label: …}` in one of them"
        elif occasion.label and occasion != known[occasion.id]:
            problem = f"two releases describe {occasion.id} differently"
            remedy = "describe it once, and only name it in the others"
        else:
            continue
        yield release, InputError(problem, place=f"{release.folder}/release.yaml", remedy=remedy)


def _assessment_triples(one: Assessment) -> list[Triple]:
    sheet = Sheet(one.id, "Assessment", one.label)
    sheet.say("oa:bodyValue", one.reason, "en")
    sheet.put("oa:motivatedBy", node("oa:assessing"))
    sheet.link("fkg:assessedBy", one.by)
    sheet.say("fkg:assessedOn", one.on)
    sheet.link("fkg:issueType", *(f"issue-{issue}" for issue in one.issues))
    sheet.link("oa:hasTarget", *one.about)
    return sheet.triples


def _lacking(one: Assessment, known: Container[str], names: Names) -> tuple[str, str] | None:
    """What a doubt names and the graph lacks, and what to do about it: a claim, or who doubts."""
    missing = next((claim for claim in one.about if node(f"id:{claim}") not in known), None)
    if missing:
        # It may have gone with a release that was left out.
        problem = f"{one.id} is about {missing}, which is not in the graph"
        return problem, "name claims by their full id, claim-<release>-<key>"
    if not names.is_known(one.by):
        listed = f'`id:{one.by} a fkg:Agent ; rdfs:label "…"@en .`'
        remedy = f"declare it in a Turtle file in data/reference/ of the study: {listed}"
        return f"{one.id}: nothing declares {one.by}, which `by` names", remedy
    return None


def _inputs(study: Study) -> list[tuple[str, Path]]:
    """Every input file with its name within the study, sorted; a study's may have a bundled one's."""
    patterns = (
        ("ontology", "*.ttl"),
        ("ontology/rules", "*.rq"),
        ("data/reference", "*.*"),
        ("data/reference/gazetteer", "*.ttl"),
        *(("data/lexicon", f"{name}.yaml") for name in READ),
        ("data/assessments", "*.yaml"),
    )
    found = [
        (f"{folder}/{path.name}", path) for folder, name in patterns for path in study.files(folder, name)
    ]
    for release in study.release_folders():
        for name in ("claims.yaml", "release.yaml", "ingest.yaml", "*.txt"):
            found += [(f"data/releases/{release.name}/{path.name}", path) for path in release.glob(name)]
    return sorted(found)


def build_dataset(study: Study, *, keep_going: bool = False) -> Built:
    """Build the study's dataset; to `keep_going` leaves out what does not hold, and says so in `broken`.

    Raises:
        FraudkgError: For the first input that does not hold, unless `keep_going`.
    """
    broken: list[FraudkgError] = []

    def leave_out(error: FraudkgError) -> None:
        if not keep_going:
            raise error
        broken.append(error)

    reference = Reference.from_study(study)
    read: list[tuple[Release, SourceText | None]] = []
    for folder in study.release_folders():
        try:
            read.append(_read(folder))
        except FraudkgError as error:
            leave_out(error)
    problems = {release.id: problem for release, problem in _announcement_errors([one for one, _ in read])}
    for problem in problems.values():
        leave_out(problem)
    read = [pair for pair in read if pair[0].id not in problems]
    names = reference.names([release for release, _ in read])
    reviewed: list[ReadRelease] = []
    for release, source in read:
        try:
            reviewed.append(_review(release, source, reference, names))
        except FraudkgError as error:
            leave_out(error)
    dataset = _write(study, reference, names, reviewed, leave_out)
    return Built(dataset, tuple(reviewed), tuple(broken))


def _write(
    study: Study,
    reference: Reference,
    names: Names,
    reviewed: list[ReadRelease],
    leave_out: Callable[[FraudkgError], None],
) -> Dataset:
    dataset = Dataset()
    dataset.add("ontology", reference.ontology)
    dataset.add("reference", reference.codes)
    for one in reviewed:
        graph = f"release/{one.release.id}"
        dataset.add(graph, release_triples(one.release))
        claims = [replayed.claim for replayed in one.claims]
        for replayed in one.claims:
            dataset.add(graph, claim_triples(one.release, replayed, names.label))
            if replayed.claim.period:
                dataset.add("reference", period_triples(replayed.claim.period))
        dataset.add("assertions", assertion_triples(one.release, claims, names.label))
    known = {subject for triples in dataset.graphs.values() for subject, _, _ in triples}
    for path in study.files("data/assessments", "*.yaml"):
        for assessment in read_assessments(path):
            if lacking := _lacking(assessment, known, names):
                leave_out(InputError(lacking[0], place=str(path), remedy=lacking[1]))
            else:
                dataset.add("assessments", _assessment_triples(assessment))
    counts: dict[str, int] = {}
    for path in study.files("data/reference", "*.sssom.tsv"):
        dataset.add("mappings", mapping_triples(path, counts))
    dataset.add("reference", reference.named(dataset.union()))
    dataset.add("derived", derive(dataset.union(), study.files("ontology/rules", "*.rq")))
    dataset.add("prov", provenance_triples([one.release for one in reviewed], _inputs(study)))
    describe(dataset)
    return dataset
