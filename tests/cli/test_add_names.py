"""`fraudkg add` and who announced a text: by id, by name, or as the text names it."""

from pathlib import Path

import pytest
from tests.cli.adding import ID, problem, run

from fraudkg.claims.loader import read_release
from fraudkg.claims.yamlfile import plain, read_yaml


def test_a_body_that_nothing_knows_is_to_be_described(study: Path, text: Path) -> None:
    bodies = ("--issuer", "agency-xx-parrots", "--publisher", "outlet-xx-parrot")
    told = run(str(text), *bodies, study=study).stderr.splitlines()
    entity = "- {id: agency-xx-parrots, a: Agency, label: …}"
    outlet = "- {id: outlet-xx-parrot, a: MediaOutlet, label: …}"
    asked = "next: nothing is known of {} yet; write under `entities:` in claims.yaml `{}`"
    other = asked.format("outlet-xx-parrot", outlet)
    assert told[:2] == [asked.format("agency-xx-parrots", entity), other]
    claims = study / "data" / "releases" / ID / "claims.yaml"
    claims.write_text(f"entities:\n  {entity}\nclaims: []\n", "utf-8")
    told = run(str(text), *bodies, study=study, release=f"{ID}-2").stderr.splitlines()
    assert [line for line in told if "nothing is known" in line] == [other]


def test_an_issuer_that_the_text_does_not_name_is_asked_for(study: Path, text: Path) -> None:
    asked = "next: write who announced it, `held-by: [ID]`, under `announcement` in release.yaml\n"
    assert asked in run(str(text), study=study).stderr
    assert asked not in run(str(text), "--issuer", "sg-spf", study=study, release="made-up").stderr


def test_an_outlet_may_be_given_by_a_known_name(study: Path, text: Path) -> None:
    result = run(str(text), "--publisher", "China Daily", study=study)
    assert result.exit_code == 0, result.output
    assert read_release(study / "data" / "releases" / ID).published_by == "outlet-china-daily"


def test_bodies_that_the_text_names_are_offered(study: Path, tmp_path: Path) -> None:
    path = tmp_path / "made-up.txt"
    lead = "Men were arrested. Banks froze 12 accounts. More will follow in the made-up town. "
    path.write_text(f"{lead * 3}Banks thanked the Singapore Police Force, Europol and the banks.\n")
    asked = "under `announcement` in release.yaml; the text names agency-sg-spf («Singapore Police"
    assert asked in run(str(path), "--language", "en", study=study).stderr


# A made-up text whose lead names nobody.
UNSIGNED = (
    "Fewer made-up calls\n\nMen were held. Banks froze 12 accounts. More will follow in the made-up town. "
    "The banks thanked Europol.\n"
)


@pytest.mark.parametrize(
    ("last", "offered"),
    [
        (
            "Singapore Police Force\n8 January 2026",
            "if agency-sg-spf («Singapore Police Force») announced it",
        ),
        (
            "Issued by the Public Affairs Department, Singapore Police Force, on 8 January 2026.",
            "the text names agency-sg-spf («Singapore Police Force»), org-europol («Europol»)",
        ),
        (
            "Exampleville Police Department",
            "names «Exampleville Police Department», which no list has (docs/lexicon.md#an-issuer says how",
        ),
    ],
)
def test_who_signs_a_text_is_offered_first(study: Path, tmp_path: Path, last: str, offered: str) -> None:
    path = tmp_path / "made-up.txt"
    path.write_text(f"{UNSIGNED}\n{last}\n")
    assert offered in run(str(path), study=study).stderr


@pytest.mark.parametrize(
    ("head", "footer"),
    [
        ("<title>Fewer made-up calls | Singapore Police Force</title>", ""),
        ('<meta property="og:site_name" content="Singapore Police Force">', ""),
        ("", "<footer>© 2026 Singapore Police Force</footer>"),
    ],
)
def test_whose_page_it_is_may_have_issued_it(study: Path, tmp_path: Path, head: str, footer: str) -> None:
    path = tmp_path / "made-up.html"
    title, _, text = UNSIGNED.partition("\n\n")
    path.write_text(
        f"<html><head>{head}</head><body><main><h1>{title}</h1><p>{text * 3}</p></main>{footer}</body></html>"
    )
    asked = "next: if agency-sg-spf («Singapore Police Force») announced it, write `held-by: [agency-sg-spf]`"
    assert asked in run(str(path), study=study).stderr
    assert "held-by" not in run(str(path), "--issuer", "mha", study=study, release="other").stderr


def test_a_day_that_the_text_does_not_name_is_asked_for(study: Path, text: Path) -> None:
    asked = "next: write the day of publication, as `published-on: YYYY-MM-DD`, in release.yaml\n"
    assert asked in run(str(text), study=study, release="made-up").stderr
    assert asked not in run(str(text), "--date", "2026-01-08", study=study, release="made-up-2").stderr


def test_the_day_that_its_id_has_is_offered(study: Path, text: Path) -> None:
    asked = "next: if it was published on 2099-01-08, as its id says, write `published-on: 2099-01-08`"
    assert asked in run(str(text), study=study).stderr


def test_a_word_or_two_are_no_title(study: Path, tmp_path: Path) -> None:
    (tmp_path / "made-up.txt").write_text("In brief\n\nMade-up police arrested 12 persons.\n", "utf-8")
    told = run(str(tmp_path / "made-up.txt"), study=study).stderr
    assert "next: no title is found; if «In brief» is none" in told


def test_the_last_line_names_the_command_that_goes_on(study: Path, text: Path) -> None:
    told = run(str(text), "--rights", "made up", study=study).stderr.splitlines()
    assert told[-1] == f"next: fraudkg review {ID} -C {study}"


@pytest.mark.parametrize(
    ("given", "issuer"),
    [
        ("Singapore Police Force", "agency-sg-spf"),
        ("sg-spf", "agency-sg-spf"),
        ("agency-xx-parrots", "agency-xx-parrots"),
        ("公安部", "agency-cn-mps"),
    ],
)
def test_an_issuer_may_be_given_by_a_known_name(study: Path, tmp_path: Path, given: str, issuer: str) -> None:
    path = tmp_path / "made-up.txt"
    path.write_text("公安机关破获诈骗案件２５万起", "utf-8")
    result = run(str(path), "--issuer", given, study=study / "new")
    assert result.exit_code == 0, result.output
    assert read_release(study / "new" / "data" / "releases" / ID).announcement.held_by == (issuer,)


def test_an_announcement_that_is_described_is_named_by_its_id(study: Path, text: Path) -> None:
    result = run(str(text), "--announcement", "announcement-cn-mps-20260108", study=study)
    assert result.exit_code == 0, result.output
    content = plain(read_yaml(study / "data" / "releases" / ID / "release.yaml"))
    assert content["announcement"] == "announcement-cn-mps-20260108"
    assert "held-by" not in result.stderr
    call = (str(text), "--announcement", "announcement-cn-mps-20260108", "--issuer", "sg-spf")
    told = "note: agency-sg-spf is not written down: the release that describes announcement-cn-mps-20260108"
    assert told in run(*call, study=study, release="made-up").stderr


def test_day_and_issuer_that_the_text_names_are_proposed(study: Path, tmp_path: Path) -> None:
    path = tmp_path / "made-up.txt"
    path.write_text("SINGAPORE, 8 January 2026 -- The Singapore Police Force said that 12 men were held.\n")
    result = run(str(path), "--language", "en", "--rights", "made up", study=study)
    assert result.exit_code == 0, result.output
    day, body = (
        "if it was published on 2026-01-08 («8 January 2026»)",
        "if agency-sg-spf («Singapore Police Force»)",
    )
    assert f"{day}, write `published-on: 2026-01-08` in release.yaml" in result.stderr
    assert f"{body} announced it, write `held-by: [agency-sg-spf]` under `announcement`" in result.stderr
    assert read_release(study / "data" / "releases" / ID).published_on is None


def test_another_announcement_of_the_same_body_and_day_is_named(study: Path, text: Path) -> None:
    call = (str(text), "--issuer", "agency-cn-mps", "--date", "2024-01-09")
    told = "next: agency-cn-mps announced on that day announcement-cn-mps-20240109 («figures of the Ministry"
    assert told in run(*call, study=study, release="made-up").stderr
    of_it = run(*call, "--announcement", "announcement-cn-mps-20240109", study=study, release="made-up-2")
    assert "announced on that day announcement-cn-mps" not in of_it.stderr


@pytest.mark.parametrize(("given", "outlet"), [("央视", "央视新闻"), ("CCTV", "CCTV News")])
def test_an_outlet_that_is_named_in_part_is_offered(study: Path, text: Path, given: str, outlet: str) -> None:
    told = problem(run(str(text), "--publisher", given, study=study, release="made-up"))
    assert told.startswith(
        f"--publisher: no outlet is known as {given}; perhaps {outlet} (outlet-cctv) is meant"
    )
