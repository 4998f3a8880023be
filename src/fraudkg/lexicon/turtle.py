"""Turtle files, read with one message wherever one is broken."""

from codecs import BOM_UTF8
from pathlib import Path

import pyoxigraph as ox

from fraudkg.errors import InputError
from fraudkg.files import read_file


def read_turtle(path: Path) -> list[ox.Quad]:
    """What a file says, in its order.

    Raises:
        InputError: If it cannot be read or parsed; the place is its line.
    """
    # Editors of Windows begin a text with a mark of byte order.
    data = read_file(path, "file").removeprefix(BOM_UTF8)
    try:
        return list(ox.parse(data, ox.RdfFormat.TURTLE))
    except SyntaxError as error:
        raise InputError(
            f"this is not Turtle: {error.msg}", place=f"{path}:{error.lineno}", remedy="mend the file there"
        ) from error
