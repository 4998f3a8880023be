"""Reasons for which something is ignored, each with the key that chooses it and what it means."""

import re

from fraudkg.review.terminal.desk import Desk, called

_PLAIN = re.compile("[a-z0-9]+")

REASONS = {
    "d": ("date", "a day or a span of time that no claim needs"),
    "p": ("date-of-publication", "the day of the release itself"),
    "l": ("list-ordinal", "it numbers the items of a list: First, (2)"),
    "h": ("heading", "it stands in a heading"),
    "i": ("idiom", "its number counts nothing: zero tolerance"),
    "o": ("outlet", "who prints or broadcasts the release"),
    "f": ("page-furniture", "it belongs to the page: menus, links, page numbers"),
    "s": ("quoted-slogan", "it stands in quotation marks and claims nothing"),
    "t": ("sentence-start", "a capital that only begins a sentence"),
    "n": ("name-in-passing", "a name of which nothing is said that could be claimed"),
    "c": ("currency-conversion", "an amount given once more in another currency"),
    "r": ("repeats", "said already, in other words"),
    "w": ("wrongly-read", "the machine took it for what it is not"),
    "x": ("not-a-claim", "nobody claims it here"),
}
"""By the key that chooses it, each reason with what it means."""


def ask_reason(desk: Desk, proposed: str | None) -> str | None:
    """The reason that a key chooses, or that is typed; None where the person turned away."""
    desk.tell("  ".join(f"{key} {reason}" for key, (reason, _) in REASONS.items()))
    asked = f"reason{f', Enter for {proposed}' if proposed else ''}, / for another, ? what each means"
    while (key := desk.key(asked)) == "?":
        for name, (reason, meaning) in REASONS.items():
            desk.tell(f"  {name}  {reason}: {meaning}")
    if proposed and key in {"\r", "\n"}:
        return proposed
    if key == "/":
        typed = (desk.line("reason: ") or "").strip()
        reason = "-".join(_PLAIN.findall(typed.lower()))
        if typed and not reason:
            desk.tell("a reason has letters from a to z, digits and hyphens; nothing is ignored")
        elif reason != typed:
            desk.tell(f"the reason is written {reason}")
        return reason or None
    if key in REASONS:
        return REASONS[key][0]
    if key not in {"", "\x1b"}:
        desk.tell(f"{called(key)} is the key of no reason; nothing is ignored")
    return None
