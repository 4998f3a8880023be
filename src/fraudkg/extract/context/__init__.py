"""When, where and by whom a figure was counted, whether that is done, and whose the text is of which day."""
