"""Over which days a figure is counted: the times that a text states, and which of them its figures have."""
