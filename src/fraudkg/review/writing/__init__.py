"""Writing: what was decided becomes `claims.yaml`."""
