"""Where a figure was counted: the places that a text names, and which of them its figures are of."""
