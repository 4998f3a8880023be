"""A built graph as files: RDF in four syntaxes, tables, checksums; each renamed into place whole."""
