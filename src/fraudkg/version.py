"""The version of fraudkg, which the graph names as its maker."""

__version__ = "0.1.0"
