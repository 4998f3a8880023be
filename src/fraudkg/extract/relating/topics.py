"""Whose deeds a Chinese sentence goes on to tell that names nobody: 甲局捣毁窝点；又建立预警平台."""

from fraudkg.extract.candidates import BODIES
from fraudkg.extract.relating.lists import Listed, Lists

_WITHOUT_SUBJECT = r"(?:{topic-phrase}[^，,。；;：:\n]{0,40}[，,]){0,2}[－—-]{0,2}(?:{topic-adverb})*"
"""What may stand between the start of a sentence and its verb, or "with", where nobody is named."""
_OPENED = r"(?:[^，,。；;：:\n]{0,24}[，,]){0,2}(?:{topic-adverb})*"
_DEED_FIRST = _WITHOUT_SUBJECT + r"{topic-verb}"
"""How a sentence begins that goes on to tell of who acts in the one before."""
_FARTHEST = 400
_NO_TOPIC = r"{possessive-han}|{and-so-on}"
_COMMAS = ("，", ",")
_ACTORS = BODIES | {"country", "criminal-group", "person-group"}


class Topics:
    """Says who acts in sentences that name nobody.

    Args:
        lists: The lists that the mentions of a text stand in.
    """

    def __init__(self, lists: Lists) -> None:
        self._lists, self._ground = lists, lists.ground
        self._found: dict[int, Listed | None] = {}

    def before(self, kinds: frozenset[str], at: int) -> Listed | None:
        """The body of which the sentence goes on to speak whose verb stands at `at`."""
        if self._ground.is_spaced or not self._is_bare(at):
            return None
        topic = self._topic(self._ground.document.number_at(at) - 1)
        if topic and at - topic.start > _FARTHEST:
            return None
        return topic if topic and all(one.kind in kinds for one in topic.mentions) else None

    def _topic(self, number: int) -> Listed | None:
        """Who acts in a sentence, or before it in those that this one goes on from."""
        sentences, first = self._ground.document.sentences, number
        while (
            self._goes_on(number) and sentences[first].span.start - sentences[number].span.start < _FARTHEST
        ):
            number -= 1
        if number not in self._found:
            self._found[number] = self._of(number)
        return self._found[number]

    def _goes_on(self, number: int) -> bool:
        """Whether a sentence opens with a deed, and so tells of who acts in the one before it."""
        document = self._ground.document
        if number <= 0 or document.sentences[number].paragraph != document.sentences[number - 1].paragraph:
            return False
        span = document.sentences[number].span
        opening = self._ground.phrasing[_DEED_FIRST].match(document.folded, span.start, span.end)
        return opening is not None and self._ground.is_clear(span.start, span.end - 1)

    def _is_bare(self, at: int) -> bool:
        """Whether nothing before `at` says who acts in its sentence, nor a name right after a comma there."""
        ground, folded = self._ground, self._ground.document.folded
        span = ground.document.sentence_at(at).span
        if not ground.phrasing[_WITHOUT_SUBJECT].fullmatch(folded, span.start, at):
            return False
        bodies = (one.passage.span.start for one in ground.between(at, span.end) if one.kind in BODIES)
        is_named = any(folded.endswith(_COMMAS, 0, start) for start in bodies)
        return not is_named and ground.is_clear(span.start, at)

    def _of(self, number: int) -> Listed | None:
        """Who acts from the start of a sentence to its end, if its paragraph goes on after it."""
        document, ground = self._ground.document, self._ground
        if number < 0 or document.sentences[number].paragraph != document.sentences[number + 1].paragraph:
            return None
        low, high = document.sentences[number].span.start, document.sentences[number].span.end - 1
        listed = self._lists.after(BODIES, low, high, high - low)
        if listed is None or ground.is_blocked(listed.start):
            return None
        is_first = not any(one.kind in _ACTORS for one in ground.between(low, listed.start))
        is_opening = ground.phrasing[_OPENED].fullmatch(document.folded, low, listed.start)
        is_topic = not ground.phrasing[_NO_TOPIC].match(document.folded, listed.end)
        is_acting = is_first and is_opening and is_topic and ground.is_clear(listed.end, high)
        return listed if is_acting else None
