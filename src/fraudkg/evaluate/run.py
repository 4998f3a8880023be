"""Reading every gold text and holding the readings against the gold."""

from collections.abc import Sequence
from dataclasses import dataclass

from fraudkg.evaluate.gold import GoldText
from fraudkg.evaluate.rows import Row, compare
from fraudkg.extract.document import Document
from fraudkg.extract.reader import Reader


@dataclass(frozen=True, slots=True)
class Evaluation:
    """The gold texts that were read and a row for every figure, entity and relation."""

    texts: tuple[GoldText, ...]
    rows: tuple[Row, ...]


def evaluate(texts: Sequence[GoldText], reader: Reader, *, is_unsigned: bool = False) -> Evaluation:
    """Read each text as a release of its day and issuer, or as one whose issuer nobody told, and compare.

    Raises:
        InputError: If a file of lexicon or reference data cannot be read.
    """
    signed = (
        Document(one.content, one.language, one.published, None if is_unsigned else one.issuer)
        for one in texts
    )
    documents = (reader.imprint(one).on(one) if is_unsigned else one for one in signed)
    read = zip(texts, reader.read_all(documents), strict=True)
    rows = [row for gold, reading in read for row in compare(gold, reading)]
    return Evaluation(tuple(texts), tuple(rows))
