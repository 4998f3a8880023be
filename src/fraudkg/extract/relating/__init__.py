"""What a text says of its entities: relations, outcomes, statuses, narratives, by patterns in data."""
