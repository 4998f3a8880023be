"""One page from the network, because a person asked for it: politely, in bounds, from public addresses."""

import contextlib
import http.client
import socket
import ssl
import threading
import time
import urllib.error
import urllib.request
import zlib
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from functools import partial
from typing import Any

from fraudkg.errors import InputError
from fraudkg.text.readers.addresses import SAVE, clean, is_public
from fraudkg.version import __version__

AGENT = f"fraudkg/{__version__} (one page at a person's request)"
MOST_BYTES = 20_000_000
SECONDS = 60
"""For the whole retrieval, redirects and slow answers included."""

_MOST_REDIRECTS = 5
_CHUNK = 65_536
_GZIP = b"\x1f\x8b"


@dataclass(frozen=True, slots=True)
class Retrieval:
    """What was fetched and how, on which day in UTC.

    `address` is the one that answered, the last of the redirects on the way from the one that was asked for.
    """

    data: bytes = field(repr=False)
    asked: str
    address: str
    redirects: tuple[str, ...]
    content_type: str
    day: date


def fetch(
    address: str,
    *,
    allow_private: frozenset[str] = frozenset(),
    most_bytes: int = MOST_BYTES,
    seconds: float = SECONDS,
) -> Retrieval:
    """Fetch one page over HTTP or HTTPS, without cookies, proxies or retries.

    `allow_private` are IP addresses to allow although they are not public, for tests.

    Raises:
        InputError: If the address is not allowed, does not answer in time, answers with an error, or sends
            too much.
    """
    asked = clean(address)
    results: list[Retrieval] = []
    errors: list[BaseException] = []

    def work() -> None:
        try:
            results.append(_fetch(asked, allow_private, most_bytes, time.monotonic() + seconds, seconds))
        except (InputError, OSError, http.client.HTTPException, zlib.error, ValueError) as error:
            errors.append(error)

    # A thread, since neither looking up a name nor headers that trickle in can be given a time otherwise.
    thread = threading.Thread(target=work, daemon=True)
    thread.start()
    thread.join(seconds)
    if results:
        return results[0]
    error = errors[0] if errors else TimeoutError()
    reason = error.reason if isinstance(error, urllib.error.URLError) else error
    if isinstance(reason, InputError):
        raise reason
    if isinstance(reason, TimeoutError):
        raise InputError(f"no whole answer within {seconds:g} seconds", place=asked, remedy=SAVE) from error
    said = str(reason) or type(reason).__name__
    raise InputError(f"the page cannot be fetched ({said})", place=asked, remedy=SAVE) from error


# --- connections only to public addresses --------------------------------------------------------


def _connect(host: str, port: int, timeout: float, allow_private: frozenset[str]) -> socket.socket:
    """A connection to an address that was checked; the name is not looked up a second time."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    addresses = [str(one[4][0]) for one in found]
    refused = [one for one in addresses if one not in allow_private and not is_public(one)]
    if refused:
        raise InputError(f"{host} is {refused[0]}, which is not a public address", place=host, remedy=SAVE)
    problem: OSError = OSError("no address")
    for family, kind, protocol, _, target in found:
        connection = socket.socket(family, kind, protocol)
        try:
            connection.settimeout(timeout)
            connection.connect(target)
        except OSError as error:
            connection.close()
            problem = error
        else:
            return connection
    raise problem


class _Http(http.client.HTTPConnection):
    def __init__(self, host: str, *, timeout: float, connect: Callable[..., socket.socket]) -> None:
        super().__init__(host, timeout=timeout)
        self._limit = timeout
        self._open = connect

    def connect(self) -> None:
        self.sock = self._open(self.host, self.port, self._limit)


class _Https(_Http):
    default_port = http.client.HTTPS_PORT

    def connect(self) -> None:
        super().connect()
        self.sock = ssl.create_default_context().wrap_socket(self.sock, server_hostname=self.host)


class _Handler(urllib.request.HTTPHandler, urllib.request.HTTPSHandler):
    def __init__(self, connect: Callable[..., socket.socket]) -> None:
        super().__init__()
        self._connect = connect

    def http_open(self, req: urllib.request.Request) -> http.client.HTTPResponse:
        return self.do_open(partial(_Http, connect=self._connect), req)

    def https_open(self, req: urllib.request.Request) -> http.client.HTTPResponse:
        return self.do_open(partial(_Https, connect=self._connect), req)


class _Redirects(urllib.request.HTTPRedirectHandler):
    max_redirections = _MOST_REDIRECTS

    def __init__(self) -> None:
        self.seen: list[str] = []

    def redirect_request(  # noqa: PLR0917 - urllib calls it so
        self, req: urllib.request.Request, fp: Any, code: int, msg: str, headers: Any, newurl: str
    ) -> urllib.request.Request | None:
        # Whatever comes next, nobody reads this answer.
        fp.close()
        target = clean(newurl)
        self.seen.append(target)
        if len(self.seen) > _MOST_REDIRECTS:
            raise InputError(f"more than {_MOST_REDIRECTS} redirects", place=req.full_url, remedy=SAVE)
        return super().redirect_request(req, fp, code, msg, headers, target)


def _fetch(
    asked: str, allow_private: frozenset[str], most_bytes: int, deadline: float, seconds: float
) -> Retrieval:
    redirects = _Redirects()
    opener = urllib.request.OpenerDirector()
    for handler in (
        _Handler(partial(_connect, allow_private=allow_private)),
        redirects,
        urllib.request.HTTPErrorProcessor(),
        urllib.request.HTTPDefaultErrorHandler(),
        urllib.request.UnknownHandler(),
    ):
        opener.add_handler(handler)
    opener.addheaders = []
    request = urllib.request.Request(  # noqa: S310 - `clean` allows http and https only
        asked,
        headers={
            "User-Agent": AGENT,
            "Accept": "text/html, application/pdf, text/plain;q=0.9, */*;q=0.1",
            "Accept-Encoding": "identity",
        },
    )
    try:
        response = opener.open(request, timeout=seconds)
    except urllib.error.HTTPError as error:
        with contextlib.closing(error):
            raise InputError(
                f"the server answered {error.code} {error.reason}", place=asked, remedy=SAVE
            ) from error
    with contextlib.closing(response):
        data = _read(response, most_bytes, deadline, asked)
        coding = str(response.headers.get("Content-Encoding", "identity")).lower()
        if coding in {"gzip", "x-gzip", "deflate"}:
            data = _inflate(data, most_bytes, asked)
        elif coding not in {"identity", ""}:
            raise InputError(f"the server sent {coding}, unasked", place=asked, remedy=SAVE)
        return Retrieval(
            data,
            asked,
            response.url,
            tuple(redirects.seen),
            str(response.headers.get("Content-Type", "")),
            datetime.now(UTC).date(),
        )


def _read(response: http.client.HTTPResponse, most_bytes: int, deadline: float, place: str) -> bytes:
    chunks: list[bytes] = []
    size = 0
    while chunk := response.read(_CHUNK):
        chunks.append(chunk)
        size += len(chunk)
        if size > most_bytes:
            raise _too_much(most_bytes, place)
        if time.monotonic() > deadline:
            raise TimeoutError
    # A connection that breaks off ends the data without an error.
    if response.length:
        raise InputError(
            f"the answer broke off {response.length} bytes before its end", place=place, remedy="try again"
        )
    return b"".join(chunks)


def _inflate(data: bytes, most_bytes: int, place: str) -> bytes:
    found = b""
    # An answer may be compressed in parts; what follows the last one counts nothing.
    while True:
        inflater = zlib.decompressobj(wbits=zlib.MAX_WBITS | 32)
        found += inflater.decompress(data, most_bytes + 1 - len(found))
        if len(found) > most_bytes:
            raise _too_much(most_bytes, place)
        if not inflater.eof:
            raise InputError("the compressed answer broke off", place=place, remedy="try again")
        data = inflater.unused_data
        if not data.startswith(_GZIP):
            return found


def _too_much(most_bytes: int, place: str) -> InputError:
    return InputError(f"the page has more than {most_bytes} bytes", place=place, remedy=SAVE)
