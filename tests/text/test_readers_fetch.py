"""One page is fetched politely, within limits, and never from a private address. All servers are local."""

import gzip
import ssl
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
import trustme

from fraudkg.errors import InputError
from fraudkg.text.readers.addresses import is_public
from fraudkg.text.readers.fetch import AGENT, fetch

LOCAL = frozenset({"127.0.0.1"})
WORDS = "made up: 抓获５４２人".encode()
AGENTS: list[str] = []


HALF = len(WORDS) // 2
ANSWERS: dict[str, tuple[int, bytes, dict[str, str]]] = {
    "page": (200, WORDS, {"Content-Type": "text/plain; charset=utf-8"}),
    "moved": (302, b"", {"Location": "/page?made=up"}),
    "loop": (302, b"", {}),
    "slow": (200, b"", {}),
    "inside": (302, b"", {"Location": "http://127.0.0.2:9/page"}),
    "metadata": (302, b"", {"Location": "http://169.254.169.254/"}),
    "file": (302, b"", {"Location": "file:///etc/hostname"}),
    "big": (200, b"x" * 3000, {}),
    "zipped": (200, gzip.compress(WORDS), {"Content-Encoding": "gzip"}),
    "parts": (
        200,
        gzip.compress(WORDS[:HALF]) + gzip.compress(WORDS[HALF:]) + b"made up",
        {"Content-Encoding": "x-gzip"},
    ),
    "bomb": (200, gzip.compress(b"x" * 100_000), {"Content-Encoding": "gzip"}),
    "cut": (200, WORDS, {"Content-Length": "1000"}),
}
"""What the server answers by page: status, bytes, headers."""


class Server(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        AGENTS.append(self.headers["User-Agent"])
        name = self.path.partition("?")[0].strip("/")
        status, body, headers = ANSWERS.get(name, (404, b"", {}))
        if name == "loop":
            # Each time to another address.
            headers = {"Location": f"/loop?{len(AGENTS)}"}
        elif name != "slow":
            headers = {"Content-Length": str(len(body)), **headers}
        self.send_response(status)
        for header, value in headers.items():
            self.send_header(header, value)
        self.end_headers()
        self.wfile.write(body)
        self.close_connection = name == "cut"
        for _ in range(30 if name == "slow" else 0):
            self.wfile.write(b"x")
            time.sleep(0.1)

    def log_message(self, *_: object) -> None:
        pass


class Quiet(ThreadingHTTPServer):
    # Clients of these tests hang up early, as they should.
    def handle_error(self, *_: object) -> None:
        pass


@contextmanager
def serving(context: ssl.SSLContext | None = None) -> Iterator[int]:
    """The port of a server that runs meanwhile."""
    with Quiet(("127.0.0.1", 0), Server) as server:
        if context:
            server.socket = context.wrap_socket(server.socket, server_side=True)
        thread = threading.Thread(target=server.serve_forever, args=(0.05,))
        thread.start()
        yield server.server_address[1]
        server.shutdown()
        thread.join()


@pytest.fixture(scope="module")
def authority() -> trustme.CA:
    return trustme.CA()


@pytest.fixture(scope="module")
def secure_base(authority: trustme.CA) -> Iterator[str]:
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    authority.issue_cert("127.0.0.1").configure_cert(context)
    with serving(context) as port:
        yield f"https://127.0.0.1:{port}"


@pytest.fixture(scope="module", name="base")
def local_server() -> Iterator[str]:
    with serving() as port:
        yield f"http://127.0.0.1:{port}"


def test_a_page_comes_with_how_it_came(base: str) -> None:
    got = fetch(f"{base}/page#part", allow_private=LOCAL)
    assert got.data == WORDS
    assert (got.asked, got.address) == (f"{base}/page", f"{base}/page")
    assert got.content_type == "text/plain; charset=utf-8"
    assert got.redirects == ()
    assert AGENTS[-1] == AGENT
    assert AGENT.startswith("fraudkg/")


def test_redirects_are_recorded(base: str) -> None:
    got = fetch(f"{base}/moved", allow_private=LOCAL)
    assert got.data == WORDS
    assert got.address == f"{base}/page?made=up"
    assert got.redirects == (f"{base}/page?made=up",)


def test_a_local_server_is_refused(base: str) -> None:
    asked = len(AGENTS)
    with pytest.raises(InputError, match=r"127\.0\.0\.1, which is not a public address"):
        fetch(f"{base}/page")
    assert len(AGENTS) == asked


@pytest.mark.parametrize(
    ("page", "says"),
    [
        ("inside", "127.0.0.2, which is not a public address"),
        ("metadata", "169.254.169.254, which is not a public address"),
        ("file", "302|only http"),
        ("loop", "redirect"),
        ("missing", "the server answered 404"),
        ("cut", "the answer broke off 9[0-9][0-9] bytes before its end"),
    ],
)
def test_what_leads_astray_is_refused(base: str, page: str, says: str) -> None:
    with pytest.raises(InputError, match=says):
        fetch(f"{base}/{page}", allow_private=LOCAL)


def test_size_is_limited_also_unpacked(base: str) -> None:
    assert len(fetch(f"{base}/big", allow_private=LOCAL, most_bytes=3000).data) == 3000
    for page in ("big", "bomb"):
        with pytest.raises(InputError, match="the page has more than 2999 bytes"):
            fetch(f"{base}/{page}", allow_private=LOCAL, most_bytes=2999)
    for page in ("zipped", "parts"):
        assert fetch(f"{base}/{page}", allow_private=LOCAL).data == WORDS


def test_time_is_limited(base: str) -> None:
    start = time.monotonic()
    with pytest.raises(InputError, match=r"no whole answer within 0\.4 seconds"):
        fetch(f"{base}/slow", allow_private=LOCAL, seconds=0.4)
    assert time.monotonic() - start < 2


def test_a_page_comes_over_https_from_a_server_whose_certificate_holds(
    secure_base: str, authority: trustme.CA, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    trusted = tmp_path / "ca.pem"
    authority.cert_pem.write_to_path(str(trusted))
    monkeypatch.setenv("SSL_CERT_FILE", str(trusted))
    found = fetch(f"{secure_base}/moved", allow_private=LOCAL)
    assert (found.data, found.address) == (WORDS, f"{secure_base}/page?made=up")


def test_a_certificate_of_nobody_known_is_refused(secure_base: str) -> None:
    with pytest.raises(InputError, match="certificate verify failed"):
        fetch(f"{secure_base}/page", allow_private=LOCAL)


def test_nobody_there_is_one_sentence() -> None:
    with pytest.raises(InputError, match="the page cannot be fetched"):
        fetch("http://127.0.0.1:9/", allow_private=LOCAL)


@pytest.mark.parametrize(
    "address",
    ["ftp://example.org/x", "file:///etc/hostname", "http://", "http://me:word@example.org/", "http://[::1"],
)
def test_other_addresses_are_refused_unasked(address: str) -> None:
    with pytest.raises(InputError, match=r"http and https|user name|no web address"):
        fetch(address)


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.0.1", "169.254.169.254", "100.64.0.1", "0.0.0.1",
        "224.0.0.1", "255.255.255.255", "::1", "::", "fe80::1%eth0", "fc00::1", "ff02::1", "::ffff:10.0.0.1",
        "64:ff9b::a00:1", "2002:7f00:1::",
    ],
)  # fmt: skip
def test_private_addresses_are_known(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize("address", ["1.1.1.1", "2606:4700:4700::1111", "::ffff:1.1.1.1"])
def test_public_addresses_are_known(address: str) -> None:
    assert is_public(address)
