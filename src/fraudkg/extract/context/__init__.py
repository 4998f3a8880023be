"""Where, when, by whom and how surely something is counted."""
