"""The files of a review: `candidates.jsonl` of the machine, `decisions.yaml` of people, comments kept."""
