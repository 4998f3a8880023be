"""Knowledge graph of official anti-fraud announcements, every statement with the characters that say it."""

from typing import TYPE_CHECKING, Any

from fraudkg.version import __version__

if TYPE_CHECKING:
    from fraudkg.kg import KnowledgeGraph, build, load

__all__ = ["KnowledgeGraph", "__version__", "build", "load"]


def __getattr__(name: str) -> Any:
    # `import fraudkg` stays instant: the graph's modules are imported when first used.
    if name in {"KnowledgeGraph", "build", "load"}:
        from fraudkg import kg  # noqa: PLC0415 - see above

        return getattr(kg, name)
    raise AttributeError(name)
