"""Evidence: the words of a text that bear a claim, and which mentions no claim covers."""
