"""Reasons for which something is ignored, each with the key that chooses it and what it means."""

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
