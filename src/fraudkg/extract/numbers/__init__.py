"""Numbers as texts print them: what they say, exactly, and where they stand."""

from fraudkg.extract.numbers.general import BEGIN, Read, find_numbers, numbers_at
from fraudkg.extract.numbers.mention import EXACT, NumberMention, whole

__all__ = ["BEGIN", "EXACT", "NumberMention", "Read", "find_numbers", "numbers_at", "whole"]
