"""Review: what the machine proposes becomes claims by a person's decisions, each replayed from its text.

`files` holds what was read and what was decided, `drafts` makes claims of what was read, `deciding` walks
through them, `terminal` shows them and takes keys, `accepted` puts what was decided into `claims.yaml`.
`replay` finds a claim's words in its text, with `find`, `choose` and `rates`; `guard` lets no claim through
that does not replay, and `audit` finds what no claim covers.
"""
