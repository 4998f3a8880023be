"""Reasons for which something is ignored, each with the key that chooses it."""

REASONS = {
    "d": "date",
    "p": "date-of-publication",
    "l": "list-ordinal",
    "h": "heading",
    "i": "idiom",
    "o": "outlet",
    "f": "page-furniture",
    "s": "quoted-slogan",
    "t": "sentence-start",
    "n": "name-in-passing",
    "c": "currency-conversion",
    "r": "repeats",
    "w": "wrongly-read",
    "x": "not-a-claim",
}
"""The reasons for which something is ignored, by the key that chooses each."""
