"""Reading what stands in a text: numbers and mentions."""
