"""Claims as RDF: N-Triples text by templates, named graphs, rules, and our own sorted writers."""
