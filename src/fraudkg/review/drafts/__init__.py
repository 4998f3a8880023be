"""Drafts: candidates as claims in the shape of `claims.yaml`, with keys, quotes and the words of slots."""
