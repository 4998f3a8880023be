"""Networks out of the graph: projections, layout, measures, Gephi and other files, pictures."""

from fraudkg.network.projections import project

__all__ = ["project"]
