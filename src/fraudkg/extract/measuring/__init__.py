"""What each figure counts: by verbs and nouns round it, its list or table, or what was learnt from others."""
