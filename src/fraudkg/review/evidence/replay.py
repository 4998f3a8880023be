"""Replay: a claim's quotes found in its text, and its slots recomputed from their words."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

from fraudkg.claims.bounds import with_bounds
from fraudkg.claims.faults import Faults
from fraudkg.claims.model import ROLES, Claim, Evidence, Quantity, Relation, Release, Statistic, Status, Words
from fraudkg.errors import QuoteError, ReplayError
from fraudkg.extract.numbers import NumberMention
from fraudkg.lexicon.words import Lexicon
from fraudkg.review.evidence.find import bears_period, find_bound, find_period, first_word, nearest_word
from fraudkg.review.evidence.numbers import choose_numbers
from fraudkg.text import SourceText, Span
from fraudkg.text.flow import Flow

_PLACE_IDS = ("country-", "place-")


@dataclass(frozen=True, slots=True)
class Replayed:
    """A claim with its completed content and the evidence that bears it, in numbering order."""

    claim: Claim
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class _Statement:
    """One sentence that states a claim: the text it stands in, where, and how it is read."""

    text: SourceText
    span: Span
    flow: Flow

    @property
    def read(self) -> tuple[str, Span]:
        """What is read, and where the sentence stands in it."""
        return self.flow.content, self.flow.into(self.span)


@lru_cache(maxsize=4)
def flow_of(content: str, language: str) -> Flow:
    """What is read of a text; a review holds claim after claim to the same one."""
    return Flow(content, language)


class Replayer:
    """Replays the claims of one release; its text is None where it is not held, names are by id."""

    def __init__(
        self,
        release: Release,
        text: SourceText | None,
        lexicon: Lexicon,
        names: Mapping[str, tuple[str, ...]],
    ) -> None:
        self._release = release
        self._text = text
        self._lexicon = lexicon
        self._names = names
        self._flow = flow_of(text.content, release.language) if text else None

    def replay(self, claim: Claim) -> Replayed:
        """The claim with evidence for each of its slots.

        Raises:
            QuoteError: If a quote is absent, ambiguous, or cuts a word.
            ReplayError: If value, comparator, unit or period do not follow from the words.
        """
        try:
            return self._replay(claim)
        except (QuoteError, ReplayError) as error:
            raise type(error)(
                f"{claim.key}: {error.problem}", place=claim.place or error.place, remedy=error.remedy
            ) from error

    def _replay(self, claim: Claim) -> Replayed:
        statements = [self._statement(quote.text, quote.occurrence) for quote in claim.quotes]
        found: list[Evidence] = []
        content = claim.content
        for index, statement in enumerate(statements):
            parts = {("statement", statement.span)}
            if isinstance(claim.content, Statistic):
                quantity = claim.content.quantity
                named = self._quoted(claim.number).content if claim.number and not index else None
                words = (self._lexicon, self._release.language)
                numbers = choose_numbers(*statement.read, quantity, named, words)
                parts |= set(self._number_parts(claim, quantity, statement, numbers))
                if not index:
                    bounded = with_bounds(quantity, numbers[0].rounded_to)
                    content = replace(claim.content, quantity=bounded)
            parts |= set(self._named_parts(claim, statement))
            if not index:
                explicit = list(self._explicit_parts(claim, statements))
                given = {role for role, _, _ in explicit}
                parts = {part for part in parts if part[0] not in given}
                found += [self._evidence(role, where, span) for role, where, span in explicit]
            found += [self._evidence(role, statement.text, span) for role, span in parts]
        self._require_words(claim, {one.role for one in found})
        return Replayed(replace(claim, content=content), _in_order(found))

    def _statement(self, quote: str, occurrence: int | None) -> _Statement:
        if self._text is not None and self._flow is not None:
            return _Statement(self._text, self._text.find(quote, occurrence=occurrence), self._flow)
        words = SourceText(quote, self._release.folder, "")
        return _Statement(words, Span(0, len(quote)), self._quoted(quote))

    def _quoted(self, words: str) -> Flow:
        return Flow(words, self._release.language, is_quote=True)

    def _evidence(self, role: str, text: SourceText, span: Span) -> Evidence:
        prefix, suffix = text.context(span)
        return Evidence(role, text.read(span), prefix, suffix, span if self._text is not None else None)

    def _number_parts(
        self, claim: Claim, quantity: Quantity, statement: _Statement, numbers: tuple[NumberMention, ...]
    ) -> Iterator[tuple[str, Span]]:
        language, stated = self._release.language, quantity.comparator
        (text, span), back = statement.read, statement.flow.back
        is_checked = "comparator" not in claim.inferred and all(
            words.role != "bound" for words in claim.words
        )
        for number in numbers:
            yield "number", back(number.span)
            comparator, bound = find_bound(text, number, self._lexicon, language)
            if is_checked and stated not in {comparator, "between"}:
                words = f"«{text[bound.start : bound.end]}»" if bound else "no bound"
                raise ReplayError(
                    f"the comparator is {stated}, but before or after «{number.text}» stands {words}",
                    remedy=f"write `comparator: {comparator}`, or mark it as inferred",
                )
            if bound and stated != "between":
                yield "bound", back(bound)
        units = self._lexicon.words(f"unit-{quantity.unit}", language)
        if unit := nearest_word(text, span, numbers[0].span, units):
            yield "unit", back(unit)

    def _named_parts(self, claim: Claim, statement: _Statement) -> Iterator[tuple[str, Span]]:
        """Period, list, place and actor words that stand in the statement itself."""
        content, language = claim.content, self._release.language
        (text, span), back = statement.read, statement.flow.back
        if claim.period and "period" not in claim.inferred:
            pointing = self._lexicon.words("period-anaphora", language)
            if period := find_period(text, span, claim.period, pointing):
                yield "period", back(period)
        sought: list[tuple[str, tuple[str, ...]]] = []
        # That a figure is a total of its period needs no words of its own; the period does.
        accumulation = content.accumulation if isinstance(content, Statistic) else "period"
        if accumulation != "period" and "accumulation" not in claim.inferred:
            sought.append(("period", self._lexicon.words(f"acc-{accumulation}", language)))
        if claim.open_list:
            sought.append(("list", self._lexicon.words("list-open", language)))
        for entity in _entities(claim):
            role = "place" if entity.startswith(_PLACE_IDS) else "actor"
            sought.append((role, self._names.get(entity, ())))
        for role, words in sought:
            if found := first_word(text, span, words):
                yield role, back(found)

    def _explicit_parts(
        self, claim: Claim, statements: list[_Statement]
    ) -> Iterator[tuple[str, SourceText, Span]]:
        for words in claim.words:
            statement = self._place_of(words, statements)
            occurrence = words.occurrence if words.quote is None else None
            span = statement.text.find(words.text, occurrence=occurrence, within=statement.span)
            if words.role == "period" and claim.period:
                said = self._quoted(words.text).content
                if not bears_period(said, claim.period, self._lexicon, self._release.language):
                    raise ReplayError(
                        f"the words «{said}» do not bear the period {claim.period.label}",
                        remedy="quote words that name it, or mark `period` as inferred",
                    )
            yield words.role, statement.text, span

    def _place_of(self, words: Words, statements: list[_Statement]) -> _Statement:
        if words.quote is not None:
            return self._statement(words.quote, words.occurrence)
        for statement in statements:
            if words.text in statement.text.read(statement.span):
                return statement
        raise QuoteError(
            f"the words «{words.text}» for the {words.role} are not in the claim's quote",
            remedy="give them a `quote` of their own",
        )

    def _require_words(self, claim: Claim, roles: set[str]) -> None:
        """Each slot rests on words, or is marked as inferred."""
        content = claim.content
        slots: list[tuple[str, str, bool]] = [
            ("period", "period", claim.period is not None),
            ("area", "place", claim.area is not None),
            ("open-list", "list", claim.open_list),
        ]
        if isinstance(content, Statistic):
            quantity = content.quantity
            slots += [
                ("unit", "unit", True),
                ("comparator", "bound", quantity.comparator not in {"exact", "between"}),
                ("counted-by", "actor", bool(content.counted_by)),
                ("accumulation", "period", content.accumulation == "to-date"),
            ]
        for slot, role, is_filled in slots:
            if is_filled and role not in roles and slot not in claim.inferred:
                raise ReplayError(
                    f"no words bear its {slot}",
                    remedy=f"name them under `words: {{{role}: …}}`, or add {slot} to `inferred`",
                )


def _entities(claim: Claim) -> Iterator[str]:
    content = claim.content
    if isinstance(content, Relation):
        yield content.subject
        yield content.object
    elif isinstance(content, Status):
        yield content.of
    elif isinstance(content, Statistic) and "counted-by" not in claim.inferred:
        yield from content.counted_by
    if claim.area and "area" not in claim.inferred:
        yield claim.area


def _in_order(found: Iterable[Evidence]) -> tuple[Evidence, ...]:
    """Statements in the order of the text, each followed by its slots' words; then words from elsewhere."""
    evidence = sorted(set(found), key=lambda one: (one.span or Span(0, 1), one.exact))
    statements = [one for one in evidence if one.role == "statement"]

    def home(one: Evidence) -> int:
        for index, statement in enumerate(statements):
            if one.span is None or statement.span is None:
                if one.exact in statement.exact:
                    return index
            elif statement.span.holds(one.span):
                return index
        return len(statements)

    return tuple(sorted(evidence, key=lambda one: (home(one), ROLES.index(one.role))))


def replay_all(
    release: Release, text: SourceText | None, lexicon: Lexicon, names: Mapping[str, tuple[str, ...]]
) -> tuple[Replayed, ...]:
    """Every claim of the release, replayed.

    Raises:
        FraudkgError: If one claim does not hold.
        FaultyError: If several do not.
    """
    replayer = Replayer(release, text, lexicon, names)
    done: list[Replayed] = []
    faults = Faults()
    for claim in release.claims:
        with faults:
            done.append(replayer.replay(claim))
    faults.tell()
    return tuple(done)
