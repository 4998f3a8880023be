"""Networks out of the graph: projections, layout, measures, Gephi and other files, pictures.

networkx takes 120 ms to import, so the command line imports this room only when it draws a network.
"""

from fraudkg.network.projections import project

__all__ = ["project"]
