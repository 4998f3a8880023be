"""Deciding: the items that wait, one after the other, and what a person makes of each."""
