"""A graph that parses each query text once.

pySHACL hands the same query text to the graph once a focus node. Parsing costs rdflib some 20 ms, running it
on one node far less; so the parsed query is kept, and a check takes a third of the time. The queries of the
bundled shapes are the same for every graph, so that a second check finds them parsed.
"""

from functools import lru_cache
from typing import Any

from rdflib import Graph, URIRef
from rdflib.plugins.sparql import prepareQuery
from rdflib.plugins.sparql.sparql import Query
from rdflib.query import Result


@lru_cache(maxsize=256)
def _parsed(text: str, names: frozenset[tuple[str, URIRef]]) -> Query:
    return prepareQuery(text, initNs=dict(names))


class PreparedGraph(Graph):
    """An rdflib graph whose `query` remembers the parsed form of every text it has seen."""

    def __init__(self) -> None:
        super().__init__()
        self._prepared: dict[str, Query] = {}

    def query(self, query_object: str | Query, *args: Any, **options: Any) -> Result:
        """Run a query as `rdflib.Graph.query` does; a text without `initNs` is parsed on first sight only."""
        if isinstance(query_object, str) and options.get("initNs") is None:
            if query_object not in self._prepared:
                self._prepared[query_object] = _parsed(query_object, frozenset(self.namespaces()))
            query_object = self._prepared[query_object]
        return super().query(query_object, *args, **options)
