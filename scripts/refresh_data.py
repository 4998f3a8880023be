"""Write the committed files that a build gives: graph, network, JSON-LD context, lock of IRIs."""

import json
import sys
from pathlib import Path

from iris_lock import published_iris, read_lock

from fraudkg.graph.builder import build_dataset
from fraudkg.graph.study import Study
from fraudkg.kg import KnowledgeGraph
from fraudkg.network.export import network_bytes
from fraudkg.publish.formats import rdf_files
from fraudkg.publish.jsonld import context

ROOT = Path(__file__).parent.parent


def main() -> int:
    """Write the files; IRIs that are gone are named, kept in the lock, and make the status 1."""
    built = build_dataset(Study())
    kg = KnowledgeGraph(built.dataset)
    (ROOT / "data/fraudkg.ttl").write_bytes(rdf_files(built)["fraudkg.ttl"])
    (ROOT / "data/network.gexf").write_bytes(network_bytes(kg.network("actors"), "gexf"))
    terms = json.dumps(context(kg.triples), ensure_ascii=False, indent=1)
    (ROOT / "ontology/context.jsonld").write_text(terms + "\n", "utf-8")
    lock = ROOT / "data/iris.lock"
    known = read_lock(lock) if lock.exists() else frozenset[str]()
    now = published_iris(kg.triples)
    gone = sorted(known - now)
    lock.write_text("".join(f"{iri}\n" for iri in sorted(known | now)), "utf-8")
    for iri in gone:
        print(f"gone without a tombstone: {iri}")
    return 1 if gone else 0


if __name__ == "__main__":
    sys.exit(main())
