"""Checking a graph against the SHACL shapes: load shapes, run them, sort and print what they find."""

from fraudkg.check.engine import check
from fraudkg.check.findings import Finding, Report, Severity

__all__ = ["Finding", "Report", "Severity", "check"]
