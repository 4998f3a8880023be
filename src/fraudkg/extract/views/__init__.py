"""A reading shown: in the terminal, as a page, as Web Annotations."""
