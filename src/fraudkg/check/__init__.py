"""Checking a graph against the SHACL shapes: load shapes, run them, sort and print what they find.

rdflib and pySHACL take 200 ms to import, so the command line imports this room only when it checks.
"""

from fraudkg.check.engine import check
from fraudkg.check.findings import Finding, Report, Severity

__all__ = ["Finding", "Report", "Severity", "check"]
