"""Addresses on the web: how they go over the wire, and which of them are public."""

import ipaddress
import urllib.parse

from fraudkg.errors import InputError

SAVE = "save the page with a browser and add the file"
"""What to do about a page that is not fetched."""

_NAT64 = ipaddress.IPv6Network("64:ff9b::/96")


def clean(address: str) -> str:
    """The address as it goes over the wire: ASCII, without fragment.

    Raises:
        InputError: If it is no http or https address, or carries a name and password.
    """
    try:
        parts = urllib.parse.urlsplit(address.strip())
        host, port = parts.hostname or "", parts.port
        ascii_host = host if ":" in host else host.encode("idna").decode("ascii")
    except ValueError as error:
        raise InputError(f"this is no web address ({error})", place=address, remedy="check it") from error
    if parts.scheme not in {"http", "https"} or not host:
        raise InputError("only http and https addresses are fetched", place=address, remedy=SAVE)
    if parts.username is not None or parts.password is not None:
        raise InputError(
            "the address holds a user name, which would be written down",
            place=parts.hostname or "",
            remedy=SAVE,
        )
    shown = f"[{ascii_host}]" if ":" in ascii_host else ascii_host
    netloc = shown if port is None else f"{shown}:{port}"
    path = urllib.parse.quote(parts.path or "/", safe="%/:=&~+!$,;'@()*")
    query = urllib.parse.quote(parts.query, safe="%/:=&?~+!$,;'@()*[]")
    return urllib.parse.urlunsplit((parts.scheme, netloc, path, query, ""))


def is_public(address: str) -> bool:
    """Whether an IP address belongs to the public internet, also where it is wrapped in another.

    >>> [is_public(one) for one in ("8.8.8.8", "10.0.0.1", "169.254.169.254", "::ffff:127.0.0.1", "::1")]
    [True, False, False, False, False]
    """
    ip = ipaddress.ip_address(address.partition("%")[0])
    if isinstance(ip, ipaddress.IPv6Address):
        inner = [ip.ipv4_mapped, ip.sixtofour, *(ip.teredo or ())]
        if ip in _NAT64:
            inner.append(ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF))
        if any(one is not None and not is_public(str(one)) for one in inner):
            return False
        if ip.ipv4_mapped is not None:
            return True
    return ip.is_global and not ip.is_multicast
