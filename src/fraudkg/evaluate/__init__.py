"""Measuring how well releases are read: gold texts, scores with intervals, gains and losses."""
