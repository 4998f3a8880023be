"""Reviewing in a terminal: what is shown, what each key does, and the screens that show it."""
