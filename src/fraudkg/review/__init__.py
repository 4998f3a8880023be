"""Claims held against their text: replay of each, and an audit of what no claim covers."""
