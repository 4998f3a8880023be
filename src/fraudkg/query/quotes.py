"""The sentences behind the rows of an answer."""

from typing import Final

import pyoxigraph as ox

from fraudkg.errors import QueryError
from fraudkg.query.nodes import literals
from fraudkg.query.table import Table, Term
from fraudkg.terms import FKG

COLUMN: Final = "claim"
_BETWEEN: Final = " … "


def with_quotes(table: Table, store: ox.Store) -> Table:
    """The table with one more column: the words behind each row's claim.

    Raises:
        QueryError: If the table has no column `claim`.
    """
    if COLUMN not in table.columns:
        raise QueryError(
            "the rows name no claims, so they have no quotes to show",
            place="--quotes",
            remedy="leave it away, or select ?claim in the query",
        )
    rows = []
    for row, claim in zip(table.rows, table.column(COLUMN), strict=True):
        quotes = literals(store, claim.value, FKG + "quote") if claim and claim.kind == "iri" else ()
        rows.append((*row, Term("literal", _BETWEEN.join(quotes)) if quotes else None))
    return Table((*table.columns, "quote"), tuple(rows))
