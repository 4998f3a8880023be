"""Review: what the machine proposes becomes claims by a person's decisions, each replayed from its text.

From below: `mentions` are what a text may not hold unaccounted for, `evidence` finds a claim's words in its
text and lets none through that does not replay, `files` holds what was read and what was decided, `drafts`
makes claims of what was read, `work` is a release with all of that, `writing` puts what was decided into
`claims.yaml`, `deciding` walks a person through what waits, and `terminal` shows it and takes keys.
"""
