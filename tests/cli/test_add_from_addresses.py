"""`fraudkg add` asks the network only for an address that is given, and for no private one."""

import hashlib
import threading
from datetime import UTC, datetime
from functools import partial
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest
from tests.cli.adding import ID, PAGE, problem, run

from fraudkg.claims.loader import read_release
from fraudkg.claims.yamlfile import plain, read_yaml
from fraudkg.cli import add
from fraudkg.text.readers.fetch import fetch


def test_a_file_is_read_without_the_network(study: Path, text: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("the network was asked")

    monkeypatch.setattr("socket.socket", refuse)
    monkeypatch.setattr("socket.getaddrinfo", refuse)
    assert run(str(text), study=study).exit_code == 0


class OnePage(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write(PAGE.encode())

    def log_message(self, *_: object) -> None:
        pass


def test_a_url_is_fetched_because_it_is_given(study: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(add, "fetch", partial(fetch, allow_private=frozenset({"127.0.0.1"})))
    began = datetime.now(UTC).date()
    with HTTPServer(("127.0.0.1", 0), OnePage) as server:
        thread = threading.Thread(target=server.handle_request)
        thread.start()
        address = f"http://127.0.0.1:{server.server_port}/made-up"
        result = run(address, study=study)
        thread.join()
    assert result.exit_code == 0, result.output
    release = read_release(study / "data" / "releases" / ID)
    assert release.address == address
    assert release.retrieved_on in {began, datetime.now(UTC).date()}  # midnight may lie between
    record = plain(read_yaml(Path(release.folder) / "ingest.yaml"))
    assert record["source"]["retrieved"]["content-type"] == "text/html; charset=utf-8"
    assert record["source"]["sha256"] == hashlib.sha256(PAGE.encode()).hexdigest()


def test_a_private_address_is_refused_on_the_command_line(study: Path) -> None:
    assert "not a public address" in problem(run("http://127.0.0.1:9/made-up", study=study))
    assert list(study.iterdir()) == []


def test_a_password_in_an_address_is_never_shown(study: Path) -> None:
    result = run("https://made:secret@example.org/", study=study)
    assert "the address holds a user name" in problem(result)
    assert "secret" not in result.output
