"""The direct layer: CONSTRUCT rules run once each, in the order of their file names."""

from collections.abc import Iterable
from pathlib import Path

import pyoxigraph as ox

from fraudkg.errors import InputError
from fraudkg.graph.triples import Triple, load_store, named_triples, node, plain, text, to_ntriples


def derive(triples: Iterable[Triple], rules: Iterable[Path]) -> set[Triple]:
    """What the rules add to the triples; each rule sees what the ones before it added.

    Raises:
        InputError: If a rule is not a CONSTRUCT query that can be run, or makes blank nodes.
    """
    given = set(triples)
    store = load_store(given)
    store.bulk_load(to_ntriples(_lent(given)), ox.RdfFormat.N_TRIPLES)
    derived: set[Triple] = set()
    for path in sorted(rules, key=lambda rule: rule.name):
        try:
            result = store.query(path.read_text("utf-8"))
        except (SyntaxError, OSError, ValueError) as error:
            raise InputError(
                # What could have stood there instead is a list of many lines.
                f"the rule cannot be run ({str(error).partition(': expected')[0]})",
                place=str(path),
                remedy="mend it, or take the file out",
            ) from error
        if not isinstance(result, ox.QueryTriples):
            raise InputError(
                "the rule is not a CONSTRUCT query", place=str(path), remedy="begin it with CONSTRUCT"
            )
        new = set(named_triples(result, path)) - given
        derived |= new
        store.bulk_load(to_ntriples(new), ox.RdfFormat.N_TRIPLES)
    return derived


def _lent(triples: Iterable[Triple]) -> set[Triple]:
    """For what has no English label the one that it has, as if it were: rules compose theirs in English."""
    label = node("rdfs:label")
    called: dict[str, list[str]] = {}
    for subject, predicate, words in triples:
        if predicate == label:
            called.setdefault(subject, []).append(words)
    return {
        (subject, label, text(plain(min(words)), "en"))
        for subject, words in called.items()
        if not any(one.endswith('"@en') for one in words)
    }
