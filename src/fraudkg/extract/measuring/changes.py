"""What changes and shares are of, and the levels that changes lead to."""

import re
from dataclasses import replace

from fraudkg.extract.measuring.headings import by_heading, by_label
from fraudkg.extract.measuring.nouns import NEXT, is_change, is_level, is_topic
from fraudkg.extract.measuring.parts import as_before, carried, of_whole
from fraudkg.extract.measuring.scene import APPOSED, FAR, LINK
from fraudkg.extract.measuring.state import AVERAGE, OPEN, Choice, Figure
from fraudkg.extract.measuring.verbs import in_list

_SHARE_REACH = 30
"""Characters between a share and what it is of."""
_PHRASE_END = r"\W*$|[^\w ]| \d| {phrase-end}\b"
"""What stands behind a noun that no other noun goes on: in fraud, not in fraud cases."""
_PARTING = frozenset({"breakdown", "part"})
"""Roles of words that announce parts."""
_ENCLOSED = re.compile(r"\s?[(（][^()（）\d.;。；]{0,24}")
"""What stands between a figure and a change in brackets right behind it: 185,733 cases (down 20%)."""
_CHANGE_ALONE = r"(?:[\d一二三四]|{change-only})+"
_COUNTED = re.compile(r" \(\d[\d,]{0,12}\)(?= of )")
_INSERTED = r"([^,;:]{1,80}), (?:[a-z]+ )?{relative} [^;:]{1,160}, ?"
_SHARE_OF = r" \(| (?:{in}|{of}) | {share-of}|\) {of}"


def of_change(figure: Figure) -> Choice:
    """What rose or fell, or is shared: named in its own clause, else the figure before."""
    quantity, known = figure.quantity, figure.known
    if known is OPEN and is_change(quantity) and _is_enclosed(figure):
        return replace(OPEN, rule="change")  # across 185,733 cases (down 20%): of these, whatever they are
    if known.measure is not None and _is_apposed(figure):
        return _again(known)
    # Warned it 300 times: how often is not how many were warned.
    is_verbal = figure.family != "en" or quantity.kind != "fold"
    found = (
        _of_parts(figure)
        or _by_words_after(figure)
        or _of_shares(figure)
        or by_label(figure, figure.in_clause, is_verbal=is_verbal)
        or _of_subject(figure)
        or _of_clause_before(figure)
    )
    is_bare = is_change(quantity) and not any(cue.word.nouns for cue in figure.before)
    known = _known(figure, is_bare=is_bare)
    if found is None and known.measure is not None and _is_near(figure):
        return _again(known)
    found = found or _of_topic(figure) or as_before(figure) or _carried(figure) or _of_first_words(figure)
    return found or by_heading(figure) or (AVERAGE if is_bare and figure.known is AVERAGE else OPEN)


def _again(known: Choice) -> Choice:
    """What the figure before counts."""
    return replace(known, confidence="medium", rule="change", objects=(), noun=None)


def _known(figure: Figure, *, is_bare: bool) -> Choice:
    """What the figure before counts, or the mean that a change in bare words moved, where its unit fits."""
    known = figure.state.means.get(figure.number - 1, figure.known) if is_bare else figure.known
    if known.measure is None or figure.chooser.fits(known.measure, figure.quantity):
        return known
    # Up by 5 cases and 9 arrests: each is of the figure before in its unit.
    return figure.of_unit(figure.quantity.unit) or OPEN


def _carried(figure: Figure) -> Choice | None:
    """What a sentence takes over for the change or share that it begins with.

    死亡人数下降3% says itself what its change is of, 环比下降3% does not.
    """
    scene, is_share = figure.scene, not is_change(figure.quantity)
    is_open = (
        figure.family != "zh"
        or is_share
        or any("part" in cue.word.roles for cue in figure.before)
        or scene.is_bare(scene.start, figure.start, LINK)
        or scene.marks[_CHANGE_ALONE].fullmatch(scene.folded, scene.start, figure.start)
    )
    return carried(figure) if figure.number == 0 and is_open else None


def _of_first_words(figure: Figure) -> Choice | None:
    """What the sentence began with, for a share of it."""
    is_share = figure.known is OPEN and any("share" in cue.word.roles for cue in figure.in_clause)
    return by_label(figure, figure.up_to, is_verbal=False) if is_share else None


def _is_apposed(figure: Figure) -> bool:
    """English: whether a share tells how much the figure before it is: 5,000 cases, or 40% of all."""
    previous = figure.previous
    if figure.family != "en" or previous is None or figure.quantity.kind != "percent":
        return False
    gap = previous.quantity.span.end, figure.start
    return figure.scene.marks[APPOSED].fullmatch(figure.scene.folded, *gap) is not None


def _of_shares(figure: Figure) -> Choice | None:
    """English: shares of one whole: A made up 40% of the accounts, followed by B (9%) and C (7%)."""
    scene = figure.scene
    shares = [number for number, one in enumerate(scene.quantities[: figure.number]) if one.kind == "percent"]
    if figure.family != "en" or not shares or figure.quantity.kind != "percent" or is_change(figure.quantity):
        return None
    first, last = scene.quantities[shares[0]], figure.state.done[shares[-1]]
    is_listed = scene.marks["{followed}"].search(scene.folded, first.span.end, figure.start) is not None
    is_named = is_listed and last.measure is not None
    return _again(last) if is_named else None


def _of_subject(figure: Figure) -> Choice | None:
    """English: what moved is the subject before a relative clause, or out of which a share is.

    Fraud cases, in which somebody rings up, rose by 9%; of the fraud cases, 9% involved shops.
    """
    scene, start = figure.scene, figure.scene.clause(figure.start)[0]
    if figure.family != "en" or figure.number or start == scene.start:
        return None
    first = scene.clause(scene.start)[1]
    cues = scene.cues_in(scene.start, first)
    if cues and cues[0].start == scene.start and "part" in cues[0].word.roles and first == start - 1:
        return by_label(figure, cues, is_verbal=False)
    is_moved = any("moved" in cue.word.roles and cue.start - start <= 1 for cue in figure.in_clause)
    told = scene.marks[_INSERTED].match(scene.folded, scene.start, start) if is_moved else None
    return by_label(figure, scene.cues_in(scene.start, told.end(1)), is_verbal=False) if told else None


def _is_enclosed(figure: Figure) -> bool:
    """Whether it stands in brackets right behind the figure before it."""
    before = figure.previous.quantity.span.end if figure.previous else figure.quantity.span.start
    return _ENCLOSED.fullmatch(figure.scene.folded, before, figure.quantity.span.start) is not None


def _of_parts(figure: Figure) -> Choice | None:
    """Japanese, Korean: shares by kind are of what the whole counts, not of the kind: 유형별로는 …이 40%."""
    quantity, told = figure.quantity, figure.scene.cues if figure.family == "ko" else figure.up_to
    is_share = figure.family in {"ja", "ko"} and quantity.kind == "percent" and not is_change(quantity)
    if not is_share or all(cue.word.roles.isdisjoint(_PARTING) for cue in told):
        return None
    return (figure.known if figure.number else of_whole(figure) or carried(figure)) or OPEN


def _of_topic(figure: Figure) -> Choice | None:
    """Japanese, Korean: what the topic of the sentence says that a change is of: 認知件数は、前年比5%増.

    In Japanese a share, too: 被害者は40代が中心で、男性が6割.
    """
    is_told = is_change(figure.quantity) or (figure.family == "ja" and figure.quantity.kind == "percent")
    if figure.family not in {"ja", "ko"} or figure.number or not is_told:
        return None
    nouns = [cue for cue in figure.up_to if cue.word.alone and is_topic(figure.scene, cue)]
    return by_label(figure, nouns[-1:], is_verbal=False)


def _of_clause_before(figure: Figure) -> Choice | None:
    """Chinese: what the clause before says has moved, where its own names nothing: 立案数下降，降幅达5%."""
    scene, start = figure.scene, figure.clause
    is_bare = not any(cue.word.nouns or cue.word.actions or cue.word.deeds for cue in figure.in_clause)
    if figure.family != "zh" or not (is_bare and is_change(figure.quantity)) or start <= figure.low:
        return None
    if scene.folded[start - 1] not in "，,":
        return None
    told = scene.cues_in(max(figure.low, scene.clause(start - 1)[0]), start)
    roles = frozenset[str]().union(*[cue.word.roles for cue in told])
    is_told = "moved" in roles and "average" not in roles  # 破案率提高 is of a rate
    found = by_label(figure, told, is_verbal=False) if is_told else None
    return replace(found, confidence="medium") if found else None


def level(figure: Figure) -> Choice | None:
    """The level after a change, or the one it is compared with: what the change was of."""
    scene, known, previous = figure.scene, figure.known, figure.previous
    if previous is None or known.measure is None or "part" in figure.quantity.flags:
        return None
    if figure.family == "ja":
        # 前年比5%増の12件, 前年の3倍の12件: the level that a change led to.
        is_led = not is_level(previous.quantity) and scene.is_bare(previous.end, figure.start, LINK)
    else:
        cues = scene.cues_in(previous.end, figure.start)
        is_led = _is_near(figure) and any("to" in cue.word.roles for cue in cues)
    if is_level(previous.quantity) and figure.quantity.unit not in {None, previous.quantity.unit}:
        # Seized from them 45 phones and 9 cards: of the same verb, if not of what was counted in the unit.
        listed = in_list(figure, known, known.governed, figure.heads)
        known = (figure.of_unit(figure.quantity.unit) or listed or OPEN) if figure.family == "en" else OPEN
    if not is_led or known.measure is None or not figure.chooser.fits(known.measure, figure.quantity):
        return None
    return replace(known, objects=(), confidence="medium", rule="level")


def _by_words_after(figure: Figure) -> Choice | None:
    """English: what is shared or moves, as the words after the number say: a 22% increase in losses."""
    scene, quantity, low = figure.scene, figure.quantity, figure.end
    if figure.family != "en":
        return None
    if is_change(quantity):
        moved = next(iter(scene.cues_in(low, low + NEXT)), None)
        if moved is None or "moved" not in moved.word.roles:
            return None
        low = moved.end
    is_tied = is_change(quantity) or "share" in quantity.flags
    if is_tied and not scene.marks[_SHARE_OF].match(scene.folded, low):
        return None
    high = figure.high
    if counted := _COUNTED.match(scene.folded, low):
        # 40% (1,200) of the frozen accounts
        low, high = counted.end(), scene.after(figure.number + 1)
    for noun in scene.cues_in(low, min(scene.clause(low)[1], high, low + _SHARE_REACH)):
        if noun.word.barred and not noun.word.nouns:
            # Of fraudulent transactions: not of what stands before.
            return OPEN
        is_whole = not is_change(quantity) or scene.marks[_PHRASE_END].match(scene.folded, noun.end)
        found = figure.alone(noun, "label-noun") if is_whole else None
        if found is not None:
            # But open where 17% of victims got their money back.
            behind = scene.cue_at(noun.end + 1)
            is_else = behind is not None and "does" in behind.word.roles
            return OPEN if is_else else found
    return None


def _is_near(figure: Figure) -> bool:
    """Whether nothing else is told between a figure and a change of it."""
    low = figure.scene.before_governed(figure.number, figure.known.governor)
    cues = figure.scene.cues_in(max(low, figure.clause), figure.start)
    return figure.start - low <= FAR and not any(cue.word.is_verb for cue in cues)
