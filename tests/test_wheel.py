"""The wheel holds everything: it builds and answers outside the checkout."""

import os
import subprocess
import sys
import zipfile
from functools import partial
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).parent.parent


@pytest.mark.slow
def test_a_wheel_builds_and_answers_outside_the_checkout(tmp_path: Path) -> None:
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check"]
    wheels = tmp_path / "wheels"
    subprocess.run(
        [*pip, "wheel", "-q", "--no-deps", "--no-build-isolation", "-w", str(wheels), str(CHECKOUT)],
        check=True,
    )
    (wheel,) = wheels.glob("*.whl")
    names = zipfile.ZipFile(wheel).namelist()
    for part in (
        "ontology/fraudkg.ttl",
        "shapes/claims.ttl",
        "queries/cases-solved.rq",
        "data/lexicon/units.yaml",
    ):
        assert f"fraudkg/resources/{part}" in names
    assert {
        "fraudkg/py.typed",
        "fraudkg/claims/claims.schema.json",
        "fraudkg/claims/release.schema.json",
        "fraudkg/review/files/decisions.schema.json",
    } <= set(names)

    home = tmp_path / "venv"
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(home)], check=True)
    site = next(home.glob("lib/python*/site-packages"))
    subprocess.run([*pip, "install", "-q", "--no-deps", "--target", str(site), str(wheel)], check=True)
    # The fresh environment sees the libraries of this one, but not this one's editable fraudkg.
    current = next(path for path in sys.path if path.endswith("site-packages"))
    env = {key: value for key, value in os.environ.items() if key != "PYTHONPATH"} | {"PYTHONPATH": str(site)}
    (site / "current.pth").write_text(current + "\n")
    run = [str(home / "bin" / "python"), "-m", "fraudkg"]
    work = tmp_path / "elsewhere"
    work.mkdir()
    done = partial(subprocess.run, cwd=work, env=env, capture_output=True, text=True)
    where = done([run[0], "-c", "import fraudkg; print(fraudkg.__file__)"], check=True)
    assert where.stdout.startswith(str(site))
    built = done([*run, "build"], check=True)
    assert " 0 open" in built.stdout
    assert (work / "out/fraudkg.ttl").read_bytes() == (CHECKOUT / "data/fraudkg.ttl").read_bytes()
    asked = done([*run, "query", "cases-solved", "--format", "csv"], check=True)
    assert "258000" in asked.stdout
    refused = done([*run, "review", "cn-mps-20260108-en-dnyxxg", "--write"], check=False)
    assert (refused.returncode, "part of the installed package" in refused.stderr) == (2, True)
    # The bundled graph is in no file of it.
    (work / "out/fraudkg.ttl").unlink()
    texts = site / "fraudkg" / "resources" / "data" / "releases"
    verified = done([*run, "verify", "--sources", str(texts)], check=False)
    assert (verified.returncode, "findings: 0" in verified.stdout) == (0, True), verified.stderr
