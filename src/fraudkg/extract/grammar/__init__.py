"""Each number of a text with its bound, currency and unit, or the reason why it counts nothing."""
