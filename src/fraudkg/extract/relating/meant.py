"""What a sentence that opens with "it", "its" or 他们 speaks of: something that the one before names."""

from collections.abc import Iterator

from fraudkg.extract.candidates import EntityMention
from fraudkg.extract.relating.lists import Lists
from fraudkg.extract.relating.things import Listed

_HEAD = r"[^,(\n]{0,60}?(?= {head-end}\b)|.*"
_BODIES = frozenset({"agency", "agent-group", "country", "firm"})
_FIRST = _BODIES | {"person-group"}
"""Kinds of which the first means the one that a sentence speaks of; of others there may be only one."""
_SENT, _PEOPLE = "working-group", frozenset({"person-group"})
_MOST_BACK = 2


class Meant:
    """Says what the pronouns of a text mean.

    Args:
        lists: The lists that its mentions stand in.
    """

    def __init__(self, lists: Lists) -> None:
        self._lists, self._ground = lists, lists.ground
        self._plural = lists.ground.phrasing.words("plural")

    def before(self, kinds: frozenset[str], at: int, reach: int) -> Listed | None:
        """What the pronoun means that opens the sentence of `at`, and stands in reach of that."""
        if not self._ground.pronouns:
            return None
        number = self._ground.document.number_at(at)
        said, many = self._ground.pronouns.get(number, (None, ""))
        if said is None or not 0 <= at - said.end <= reach or not self._ground.is_clear(said.end, at):
            return None
        for back in range(1, _MOST_BACK + 1):
            if found := self._in(number - back, kinds, many):
                return Listed(found.mentions, None, said)
            if number - back not in self._ground.pronouns:
                break
        return None

    def _in(self, number: int, kinds: frozenset[str], many: str) -> Listed | None:
        """What a sentence names of such kinds, where it is clear which."""
        found = list(self._fitting(number, kinds, many))
        if found and found[0].mentions[0].kind == _SENT and any(self._fitting(number, _PEOPLE, many)):
            # "Officers arrested ten men. They were flown to …": which?
            return None
        names = {one.mentions[0].name.casefold() for one in found}
        is_first = bool(found) and found[0].mentions[0].kind in _FIRST
        return found[0] if is_first or len(names) == 1 else None

    def _fitting(self, number: int, kinds: frozenset[str], many: str) -> Iterator[Listed]:
        sentence = self._ground.document.sentences[number].span
        at = sentence.start
        while listed := self._lists.after(kinds, at, sentence.end, sentence.end - at):
            at = listed.end
            if listed.mentions[0].kind in _BODIES:
                if not self._ground.is_blocked(listed.start):
                    yield Listed(listed.mentions[:1], None)
            elif many == "either" or (many == "many") == self._is_many(listed):
                yield listed

    def _is_many(self, listed: Listed) -> bool:
        return len(listed.mentions) > 1 or self._is_plural(listed.mentions[0])

    def _is_plural(self, one: EntityMention) -> bool:
        match = self._ground.phrasing[_HEAD].match(one.passage.text)
        head = match[0].rpartition(" ")[2] if match else ""
        return (head.islower() or head == one.passage.text) and (
            head.lower() in self._plural or (head.endswith("s") and not head.endswith("ss"))
        )
