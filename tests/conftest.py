"""Fixtures for all rooms: judges from outside the package, and a made-up study."""

import gc
import hashlib
import importlib
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest
from tests import known

from fraudkg import cli

sys.path.insert(0, str(Path(__file__).parent))
# What tests keep is much, and seldom garbage: to look through all of it took a fifth of their time.
gc.set_threshold(200_000, 20, 20)
known.share()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What takes long is begun first, so that no worker waits for another at the end."""
    items.sort(key=lambda item: item.get_closest_marker("slow") is None)


def pytest_sessionfinish() -> None:
    """One last look for garbage, else Python goes through all that is left several times as it ends."""
    gc.collect()
    gc.freeze()


@pytest.fixture(scope="session")
def jena() -> ModuleType:
    """The module `judges.jena`; the test is skipped, with the reason, where Jena cannot run."""
    module = importlib.import_module("judges.jena")
    reason = module.available()
    if reason is not None:
        pytest.skip(reason)
    return module


NAME = "xx-police-20260101-en-gazette"
TEXT = "Made up report.\n\nIn 2025, police solved 258 cases and, later, 43 cases – no more.\n"
CLAIM = """\
  - key: cases
    statistic: cases-solved
    value: 258
    unit: case
    period: 2025
    area: country-chn
    inferred: [area]
    quote: "In 2025, police solved 258 cases"
"""
HEAD = """\
# made up
defaults: {asserted-by: agency-cn-mps}
claims:
"""
IGNORED = 'ignored: [{quote: "43 cases", text: "43", reason: not-a-statistic}]\n'

Run = Callable[..., tuple[int, str, str]]


class Study:
    """A made-up study folder with one release, and the folder that it was built into."""

    name, text, claim, head, ignored = NAME, TEXT, CLAIM, HEAD, IGNORED

    def __init__(self, root: Path) -> None:
        self.root = root / "study"
        self.output = root / "out"
        self.folder = self.root / "data" / "releases" / NAME
        self.folder.mkdir(parents=True, exist_ok=True)
        self.write_text(TEXT.encode())
        self.claims = HEAD + CLAIM + IGNORED
        self.write("claims.yaml", self.claims)

    def write_text(self, data: bytes, *, digest: str = "") -> None:
        (self.folder / "source.txt").write_bytes(data)
        self.write(
            "release.yaml",
            f"""\
# made up
id: {NAME}
title: Made up report
language: en
announcement: {{id: announcement-xx-police-20260101, label: made up, held-by: [agency-cn-mps]}}
text: {{held: true, file: source.txt, sha256: {digest or hashlib.sha256(data).hexdigest()}, rights: made up}}
""",
        )

    def write(self, name: str, content: str | bytes) -> None:
        data = content.encode() if isinstance(content, str) else content
        (self.folder / name).write_bytes(data)

    def contents(self) -> dict[str, bytes]:
        return {path.name: path.read_bytes() for path in sorted(self.output.iterdir())}


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Run:
    """Calls the command line as a shell does: status, output, errors."""

    def call(*arguments: object) -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "argv", ["fraudkg", *map(str, arguments)])
        capfd.readouterr()
        with pytest.raises(SystemExit) as stopped:
            cli.main()
        output, errors = capfd.readouterr()
        status = stopped.value.code
        return status if isinstance(status, int) else 0, output, errors

    return call


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A good study, built once a worker; each test has a copy."""
    made = Study(tmp_path_factory.mktemp("built"))
    arguments = ["build", "-C", str(made.root), "-o", str(made.output), "--no-check", "--quiet"]
    done = subprocess.run(
        [sys.executable, "-m", "fraudkg", *arguments], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    return made.output


@pytest.fixture
def study(tmp_path: Path, built: Path) -> Study:
    shutil.copytree(built, tmp_path / "out")
    return Study(tmp_path)
