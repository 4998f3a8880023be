"""Of what a sentence speaks that does not name it: by "it", "its" or 他们, in Chinese by its verb."""

from collections.abc import Iterator
from functools import cached_property

from fraudkg.extract.kinds import AGENTS, BODIES, GANG, PEOPLE, WORKING_GROUP
from fraudkg.extract.numbers.numerals import ENGLISH
from fraudkg.extract.relating.listed import Listed
from fraudkg.extract.relating.lists import Lists
from fraudkg.text import Span

_PRONOUN = (
    r"(?:{opening-adverb}\b[^.,:;!?\n]{0,40},? )?"
    r"(?:(?P<one>{one-again})|(?P<many>{many-again})|(?P<either>{thing-again})"
    r"|(?P<part>(?:\d[\d,]{0,6}|{numeral}) {of-them}))"
    r"(?:\b|(?<=[\u4e00-\u9fff]))"
)
_PEOPLE = frozenset({PEOPLE, WORKING_GROUP})
_WITHOUT_SUBJECT = r"(?:{topic-phrase}[^，,。；;：:\n]{0,40}[，,]){0,2}[－—-]{0,2}(?:{topic-adverb})*"
"""What may stand between the start of a sentence and its verb, or "with", where nobody is named."""
_OPENED = r"(?:[^，,。；;：:\n]{0,24}[，,]){0,2}(?:{topic-adverb})*{according-han}?"
_URGED = r"{urged-han}[^，,。；;\s]{0,12}[：:，,]"
_DEED_FIRST = _WITHOUT_SUBJECT + r"{topic-verb}"
"""How a sentence begins that goes on to tell of who acts in the one before."""
_ITEM = r"(?<![^，,；;：:。！\s]){item-han}[，,]?(?:{topic-adverb})*$|^[－—-]{0,2}{item-han}"
"""The number of a deed, right before its verb or at the start of its paragraph."""
_FIRST = r"(?<![^，,；;：:。！\s]){first-han}"
_FARTHEST, _REACH, _DASHES = 400, 1200, 2
_NO_TOPIC = r"{possessive-han}|{and-so-on}"
_COMMAS = ("，", ",")
_PART = "part"
_ACTORS = AGENTS | {GANG, PEOPLE}


class Anaphora:
    """Says what the pronouns of a text mean, and who acts in Chinese sentences that name nobody."""

    def __init__(self, lists: Lists) -> None:
        self._lists, self._ground, self._phrasing = lists, lists.ground, lists.ground.phrasing
        self._document = lists.ground.document
        self._topics: dict[int, Listed | None] = {}

    @cached_property
    def _pronouns(self) -> dict[int, tuple[Span, str]]:
        """The pronouns that open sentences but the first, by their numbers, and of how many they speak."""
        found = {}
        for number, sentence in enumerate(self._document.sentences[1:], 1):
            low, high = sentence.span.start, sentence.span.end
            if match := self._phrasing[_PRONOUN].match(self._document.folded, low, high):
                found[number] = Span(*match.span(str(match.lastgroup))), str(match.lastgroup)
        return found

    @property
    def ends(self) -> Iterator[int]:
        """Where the pronouns end that open sentences."""
        return (span.end for span, _ in self._pronouns.values())

    def before(self, kinds: frozenset[str], at: int, reach: int, *, of_part: bool = False) -> Listed | None:
        """What the pronoun means that opens the sentence of `at`, and stands in reach of that.

        What is said of a part of them, "two of them", is told only if asked for (`of_part`).
        """
        number = self._document.number_at(at)
        said, many = self._pronouns.get(number, (None, ""))
        if said is None or (many == _PART and not of_part):
            return None
        if not 0 <= at - said.end <= reach or not self._ground.is_clear(said.end, at):
            return None
        if self._document.folded[said.start : said.end] in self._phrasing.words("person-again"):
            kinds &= _PEOPLE
        found = self._in(number - 1, kinds, "many" if many == _PART else many)
        told = self._document.folded[said.start : said.end].split() if many != _PART else ()
        # "The two agencies" must be so many.
        so_many = (ENGLISH[word] for word in told if word in ENGLISH)
        is_as_many = found and all(count == len(found.mentions) for count in so_many)
        return Listed(found.mentions, None, said) if found and is_as_many else None

    def _in(self, number: int, kinds: frozenset[str], many: str) -> Listed | None:
        """What a sentence names first of such kinds, and of which there are as many."""
        sentence = self._document.sentences[number].span
        at = sentence.start
        while listed := self._lists.after(kinds, at, sentence.end - at, sentence.end):
            at = listed.end
            is_blocked = listed.mentions[0].kind in AGENTS and self._ground.is_blocked(listed.start)
            if not is_blocked and (many == "either" or (many == "many") == self._is_many(listed)):
                return listed
        return None

    def _is_many(self, listed: Listed) -> bool:
        head = listed.mentions[0].name.rpartition(" ")[2].lower()
        is_plural = head in self._phrasing.words("plural") or (head.endswith("s") and not head.endswith("ss"))
        return len(listed.mentions) > 1 or is_plural

    def topic(self, kinds: frozenset[str], at: int) -> Listed | None:
        """The body of which the sentence goes on to speak whose verb stands at `at`: …；又建立预警平台."""
        if self._ground.is_spaced:
            return None
        paragraph = self._document.folded[self._document.content.rfind("\n", 0, at) + 1 : at]
        if self._phrasing[_ITEM].search(paragraph):
            is_clear = self._ground.is_clear(self._document.sentence_at(at).span.start, at)
            topic = self._enumerating(at) if is_clear else None
        else:
            topic = self._topic(self._document.number_at(at) - 1) if self._is_bare(at) else None
            topic = topic if topic and at - topic.start <= _FARTHEST else None
        return topic if topic and all(one.kind in kinds for one in topic.mentions) else None

    def _topic(self, number: int) -> Listed | None:
        """Who acts in a sentence, or before it in those that this one goes on from."""
        sentences, first = self._document.sentences, number
        while (
            self._goes_on(number) and sentences[first].span.start - sentences[number].span.start < _FARTHEST
        ):
            number -= 1
        if number not in self._topics:
            self._topics[number] = self._of(number)
        return self._topics[number]

    def _goes_on(self, number: int) -> bool:
        """Whether a sentence opens with a deed, and so tells of who acts in the one before it."""
        sentences = self._document.sentences
        if number <= 0 or sentences[number].paragraph != sentences[number - 1].paragraph:
            return False
        span = sentences[number].span
        opening = self._phrasing[_DEED_FIRST].match(self._document.folded, span.start, span.end)
        return opening is not None and self._ground.is_clear(span.start, span.end - 1)

    def _enumerating(self, at: int) -> Listed | None:
        """Who opens the sentence in which the first of numbered deeds stands, or the one before it."""
        folded, firsts = self._document.folded, self._phrasing[_FIRST]
        first = max((one.start() for one in firsts.finditer(folded, max(0, at - _REACH), at)), default=0)
        number = self._document.number_at(first)
        is_opening = first - self._document.sentences[number].span.start <= _DASHES
        span = self._document.sentences[max(0, number - is_opening)].span
        listed = self._lists.after(BODIES, span.start, _FARTHEST, span.end)
        if not first or listed is None or self._phrasing[_NO_TOPIC].match(folded, listed.end):
            return None
        opening = self._phrasing[_OPENED].fullmatch(folded, span.start, listed.start)
        # 警方提醒市民：一是安装…: others are to do it.
        return None if self._phrasing[_URGED].search(folded, listed.end, span.end) or not opening else listed

    def _is_bare(self, at: int) -> bool:
        """Whether nothing before `at` says who acts in its sentence, nor a name right after a comma there."""
        folded, span = self._document.folded, self._document.sentence_at(at).span
        if not self._phrasing[_WITHOUT_SUBJECT].fullmatch(folded, span.start, at):
            return False
        bodies = (one.span.start for one in self._ground.between(at, span.end) if one.kind in BODIES)
        is_named = any(folded.endswith(_COMMAS, 0, start) for start in bodies)
        return not is_named and self._ground.is_clear(span.start, at)

    def _of(self, number: int) -> Listed | None:
        """Who acts from the start of a sentence to its end, if its paragraph goes on after it."""
        sentences, folded = self._document.sentences, self._document.folded
        if number < 0 or sentences[number].paragraph != sentences[number + 1].paragraph:
            return None
        low, high = sentences[number].span.start, sentences[number].span.end - 1
        listed = self._lists.after(BODIES, low, high - low, high)
        if listed is None or self._ground.is_blocked(listed.start):
            return None
        is_first = not any(one.kind in _ACTORS for one in self._ground.between(low, listed.start))
        is_opening = self._phrasing[_OPENED].fullmatch(folded, low, listed.start)
        is_topic = not self._phrasing[_NO_TOPIC].match(folded, listed.end)
        is_acting = is_first and is_opening and is_topic and self._ground.is_clear(listed.end, high)
        return listed if is_acting else None
