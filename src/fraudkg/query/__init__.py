"""Questions to a graph: named queries, two engines behind one table, sentences behind the rows."""
