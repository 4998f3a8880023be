"""The words that may bear a code, as data that people edit."""
