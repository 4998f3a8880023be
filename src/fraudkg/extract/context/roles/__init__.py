"""Who announced a figure, who did or counted what it tells, and who gave the order."""
