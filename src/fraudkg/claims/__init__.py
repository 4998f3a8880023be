"""Claims, as value types and as the YAML files that people edit."""
