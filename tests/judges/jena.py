"""Apache Jena as a second judge: its command-line classes, run from the jars that Debian installs.

Debian's Jena 4.9.0 moved the classes of its own Xerces copy to `xerces/…`, left their message files behind,
and wants Thrift and Dexx besides. So the class path is put together here: a folder with the message
files where the classes look for them, then the jars by name.
"""

import functools
import os
import shutil
import subprocess
import tempfile
import zipfile
from pathlib import Path

JARS = Path(os.environ.get("JENA_JARS", "/usr/share/java"))
_MOVED = "org/apache/jena/ext/"
# The first four names must be there; the others are put on the path where the installation has them.
_NEEDED = ("jena-core", "jena-arq", "jena-shacl", "jena-cmds")
_WANTED = (
    *("jena-base", "jena-iri", "jena-shex", "jena-rdfconnection", "jena-tdb", "jena-tdb2", "jena-rdfpatch"),
    *(
        "jena-dboe-base",
        "jena-dboe-index",
        "jena-dboe-storage",
        "jena-dboe-transaction",
        "jena-dboe-trans-data",
    ),
    *("thrift", "dexx.collection", "caffeine", "protobuf", "gson", "guava", "slf4j-api", "slf4j-nop"),
    *("commons-lang3", "commons-codec", "commons-csv", "commons-io", "commons-cli", "commons-compress"),
    *(
        "commons-collections4",
        "jsonld-java",
        "titanium-json-ld",
        "jakarta.json-api",
        "httpclient",
        "httpcore",
    ),
)


class JenaError(RuntimeError):
    """Jena ended with an error; the text is what it printed."""


# A short run is over before the better compiler and several collectors of garbage would pay off.
BRIEF = ("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC")


def available() -> str | None:
    """None where Jena can run, else the reason why it cannot, for `pytest.skip`."""
    if shutil.which("java") is None:
        return "no java on the PATH"
    missing = [name for name in _NEEDED if not (JARS / f"{name}.jar").exists()]
    return f"Jena's {', '.join(missing)} not in {JARS} (Debian: libapache-jena-java)" if missing else None


@functools.cache
def class_path() -> str:
    """The class path; the moved message files are unpacked once a process into a temporary folder."""
    folder = tempfile.TemporaryDirectory(prefix="jena-messages-")
    _folders.append(folder)
    with zipfile.ZipFile(JARS / "jena-core.jar") as jar:
        for name in jar.namelist():
            if name.startswith(_MOVED) and name.endswith(".properties"):
                target = Path(folder.name, name.removeprefix(_MOVED))
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(jar.read(name))
    jars = [JARS / f"{name}.jar" for name in (*_NEEDED, *_WANTED)]
    return os.pathsep.join([folder.name, *(str(jar) for jar in jars if jar.exists())])


_folders: list[tempfile.TemporaryDirectory[str]] = []


def run(main_class: str, *args: str | Path) -> str:
    """Return what a Jena command prints, e.g. `run("arq.query", "--data", path, "--results", "csv", text)`.

    Other classes of use: `shacl.shacl_validate` (--shapes, --data), `riotcmd.riot`, `arq.update`.

    Raises:
        JenaError: the command failed, or wrote an error on stderr.
    """
    command = ["java", *BRIEF, "-cp", class_path(), main_class, *map(str, args)]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    if done.returncode:
        raise JenaError(f"{main_class} ended with {done.returncode}: {done.stderr or done.stdout}")
    return done.stdout
