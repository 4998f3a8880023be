"""How many of something, in words for people."""


def counted(count: int, one: str, many: str = "") -> str:
    """A count with its noun; `many` where the plural is not made with an s.

    >>> counted(1, "release"), counted(2, "release"), counted(0, "stretch", "stretches")
    ('1 release', '2 releases', '0 stretches')
    """
    return f"{count} {one if count == 1 else many or one + 's'}"
