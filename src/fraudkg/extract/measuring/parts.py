"""Parts of a whole and items of a list, under what governed the figure before them."""

from dataclasses import replace

from fraudkg.extract.measuring.cues import Cue
from fraudkg.extract.measuring.english import is_passive
from fraudkg.extract.measuring.means import is_share_alike
from fraudkg.extract.measuring.nouns import behind_part, is_level
from fraudkg.extract.measuring.scene import FAR, Governor, end_of
from fraudkg.extract.measuring.state import OPEN, Choice, Figure
from fraudkg.extract.measuring.sums import beside
from fraudkg.extract.measuring.verbs import by_verb, in_list, is_other, nouns_at

_TOLD = r"\b{told}(?: \w+){0,3}?(?: {that})? (?={them} )"
"""Who says what follows of those counted before: he said on Friday that the men included 12."""
_AGAIN = r"\b{again}(?! {of}\b)(?= )"
"""Words that stand for what was counted before: the number had risen to 125."""
_PARTING = frozenset({"boundary", "preposition"})
"""Roles of words behind which something else is told."""
_REACHING = frozenset({"be", "have", "link", "moved", "reach", "to"})
"""Roles of words that lead from a subject to its figure."""
_TIMES = {
    "ja": r"(?:{within}{at})?{in-all}?(?:[\W\d]|{time-letter}){0,30}",
    "ko": r"(?:{this} )?(?:[\W\d]|{time-letter}){0,40}",
}
"""What Japanese and Korean say of a sum, an area or a time, and the particles around it."""
_LINKS = "[,;(&/]| (?:[–—-]|{list-and}) "
"""What joins the items of an English list."""
_PREPOSITION = r" {preposition}\b"
"""What stands behind a number whose verb is left out: 5 were charged with theft, and 7 with fraud."""
_STOPS = frozenset({"boundary", "relative", "be", "else", "linked", "against"})
"""Roles of words behind which another verb may govern."""


def of_them(figure: Figure) -> Choice | None:
    """English: a part that words after the number tell: 30 were held, and 12 of them were foreigners."""
    known = figure.of_unit(figure.quantity.unit) if is_of_them(figure) else None
    return None if known is None else under(figure, known, is_part=True)


def carried(figure: Figure) -> Choice | None:
    """Across a sentence: only where the new one says that it speaks of parts."""
    last, scene = figure.state.last, figure.scene
    if last is None:
        return None
    known, start = last.last_of(figure.quantity.unit), scene.start
    between = scene.sentence.paragraph - last.scene.sentence.paragraph
    head = scene.cues_in(start, figure.start)
    is_part = any("part" in cue.word.roles for cue in head)
    # A sentence may begin with a quotation mark.
    is_opened = is_part and "part" in head[0].word.roles and head[0].start - start <= 1
    is_opened = is_opened or is_of_them(figure)
    is_told = is_part or is_opened or _is_about_them(figure)
    # Behind a semicolon the same is counted on, unless something else was done: 甲5人；乙3人.
    is_semicolon = last.scene.last_sign in ";；" and not (head and _is_else(figure, head[-1], known))
    is_semicolon = is_semicolon and any(one.unit == figure.quantity.unit for one in last.scene.quantities)
    if known.measure is None or between > is_opened or not (is_told or is_semicolon):
        return None
    return under(figure, known, is_part=is_told)


def _is_else(figure: Figure, cue: Cue, known: Choice) -> bool:
    """Whether what stands right before a figure is a verb, or bars one, that counts something else."""
    if figure.start > cue.end or known.measure in cue.word.actions | cue.word.deeds:
        return False
    return cue.word.is_verb or bool(cue.word.barred and not cue.word.nouns)


def is_of_them(figure: Figure) -> bool:
    """English: whether "of them" stands right after a number, or "each" after one without a noun."""
    end = end_of(figure.quantity, figure.family)
    behind = figure.scene.cue_at(end + 1)
    is_alike = behind is not None and is_share_alike(figure, behind)
    return is_alike or (figure.family == "en" and behind_part(figure.scene, end) > end)


def _is_about_them(figure: Figure) -> bool:
    """English: whether a sentence tells who or what the things counted before are: the men include 12.

    Perhaps in somebody's words: he said on Friday that the men included 12.
    """
    scene, start = figure.scene, figure.scene.start
    if figure.family != "en":
        return False
    told = scene.marks[_TOLD].search(scene.folded, start, figure.start)
    start = told.end() if told else start
    if not scene.folded.startswith(scene.marks.phrases("{them} "), start):
        return False
    words = [cue.word for cue in scene.cues_in(start, figure.start)]
    is_told = any(word.roles & {"reach", "breakdown"} for word in words)
    return is_told and not any(word.is_verb or word.roles & _PARTING for word in words)


def counted_again(figure: Figure) -> Choice | None:
    """English: what all levels of its kind counted in its sentence, else in the one before it.

    There were 90 victims in 2023. In 2024 the number had risen to 125.
    """
    scene, quantity, near = figure.scene, figure.quantity, figure.state.near
    found = [*scene.marks[_AGAIN].finditer(scene.folded, figure.clause, figure.start)]
    between = scene.cues_in(found[-1].end(), figure.start) if found else []
    others = [cue.word for cue in between if cue.word.roles.isdisjoint(_REACHING)]
    is_parted = any(word.nouns or word.actions or word.roles & _PARTING for word in others)
    if is_parted or len(others) == len(between) or not is_level(quantity):
        return None
    told = figure.state.levels(quantity.kind) or (near.levels(quantity.kind) if near else ())
    fitting = [one for one in told if figure.chooser.fits(one, quantity)]
    return Choice(fitting[0], rule="as-before") if len(fitting) == 1 else None


def item_nouns(figure: Figure) -> list[Cue]:
    """The nouns that may say what an item of a list is."""
    right, left = nouns_at(figure, None)
    return right if right and figure.family == "en" else [*left, *right]


def under(figure: Figure, known: Choice, *, is_part: bool) -> Choice | None:
    """Under what governed a quantity before: by its own noun, by its unit, or the same once more."""
    scene, chooser, quantity = figure.scene, figure.chooser, figure.quantity
    nouns = item_nouns(figure)
    if is_part and not nouns:
        end = min(scene.clause(figure.end)[1], scene.next(figure.number))
        nouns = [cue for cue in scene.cues_in(figure.end, end) if cue.word.nouns]
    kin = chooser.kin(known.measure) if known.measure is not None else ()
    found = in_list(figure, known, {*known.governed, *kin}, nouns)
    # Nouns of other measures than the one before.
    heads = figure.heads if figure.family == "zh" else []
    is_barred = any(known.measure in cue.word.barred for cue in heads)
    is_strange = quantity.kind == "count" and (is_barred or is_other(figure, nouns))
    if found is not None or is_strange or known.measure is None:
        return found
    like = replace(known, objects=(), confidence="low", rule="list-unit")
    found = figure.in_unit(known.governed, like)
    if found is not None or not chooser.fits(known.measure, quantity):
        return found
    return replace(like, confidence="medium", rule="part") if is_part else replace(like, rule="list")


def broken_down(figure: Figure) -> Choice | None:
    """Not in English: by kind, place or age, parts count what the whole did: 从罪名看,诈骗罪13件."""
    state, near, quantity = figure.state, figure.state.near, figure.quantity
    whole = of_whole(figure)
    if whole is not None or figure.family == "en" or quantity.kind != "count" or quantity.unit is None:
        return whole
    # Korean may say at the end that it told parts: 투자 사기 9명, 메신저 사기 5명 순이었다.
    own = [*(figure.scene.cues if figure.family == "ko" else figure.up_to), *(state.heading or ())]
    is_told = any("breakdown" in cue.word.roles for cue in own)
    if not is_told and near is not None:
        # 유형별 검거 인원은 …이다. 투자 사기(90명), 메신저 사기(80명) 등은 …
        is_open = figure.family != "zh" or near.scene.last_sign in ";；"
        is_told = is_open and any(one.rule == "breakdown" for one in near.done)
        is_told = is_told or (figure.family == "ko" and "breakdown" in near.scene.roles)
    known = next(state.far_back(quantity.unit), None) if is_told else None
    return known and replace(known, objects=(), confidence="low", rule="breakdown")


def of_whole(figure: Figure) -> Choice | None:
    """Japanese: by the noun of which a sentence tells parts: 被害額の内訳は、現金5億円; 被害者のうち12人."""
    cues, of = figure.up_to if figure.family == "ja" else [], figure.scene.marks.phrases("{of}")
    starts = [cue.start for cue in cues if cue.word.roles & {"breakdown", "part"}]
    told = {start - figure.scene.folded.startswith(of, start - 1) for start in starts}
    noun = next((cue for cue in cues if cue.end in told), None)
    return noun and figure.alone(noun, "breakdown", "low")


def as_before(figure: Figure) -> Choice | None:
    """Behind nothing but a time, the same as before: 認知件数は5件。昨年は12件. 지난해 12건에 비해 줄었다."""
    scene, quantity, near = figure.scene, figure.quantity, figure.state.near
    is_bracketed = scene.folded.startswith(("(", "（"), figure.clause - 1)  # 前年度（12件）
    low = scene.clause(figure.clause - 1)[0] if is_bracketed else figure.clause
    ends = scene.folded, low, figure.start
    time = _TIMES.get(figure.family)
    if time is None or not (scene.marks[time].fullmatch(*ends) and scene.marks["{time-told}"].search(*ends)):
        return None
    if figure.number and figure.known.measure is None:
        return None  # 1件当たりの被害額は40万円で、前年を8万円下回った。
    known = figure.of_unit(quantity.unit) or (near.last_of(quantity.unit) if near else OPEN)
    if known.measure is None or not figure.chooser.fits(known.measure, quantity):
        return None
    return replace(known, objects=(), confidence="low", rule="as-before")


def inherited(figure: Figure) -> Choice | None:
    """In a list, and in the parts of a whole, the verb of the quantity before governs."""
    previous = figure.previous
    if previous is None:
        return carried(figure) or _over_list(figure)
    found = of_them(figure) or beside(figure, previous)
    if found is None and figure.known is OPEN:
        return _past(figure, previous) or _over_list(figure)
    return found or _listed_with(figure)


def _listed_with(figure: Figure) -> Choice | None:
    """By what named the quantity before."""
    scene, known = figure.scene, figure.known
    low, high = scene.before_governed(figure.number, known.governor), figure.start
    if known.measure is None or high - low > FAR:
        return None
    cues = scene.cues_in(low, high)
    if any(cue.word.is_verb or (cue.word.barred and not cue.word.nouns) for cue in cues):
        return None
    is_part = "part" in figure.quantity.flags
    is_going_on = is_part or _goes_on(figure, low)
    return under(figure, known, is_part=is_part) if is_going_on else None


def _goes_on(figure: Figure, low: int) -> bool:
    """Whether a list may go on: no verb of its own is to be expected for the next number."""
    if figure.family == "en":
        return _goes_on_english(figure, low)
    scene, high = figure.scene, figure.start
    comma = max(scene.folded.rfind(sign, low, high) for sign in ",;，；")
    if comma < 0 or figure.family not in {"zh", "vi", "th"}:
        return True
    return scene.is_bare(comma + 1, high, None, 1)


def _goes_on_english(figure: Figure, low: int) -> bool:
    """After a passive the next number is the subject of another verb, unless a colon opens a list."""
    known, scene = figure.known, figure.scene
    gap = scene.folded[low : figure.start]
    if gap.strip() == ":" or known.rule.startswith("list-object"):
        return True
    if known.rule == "level":
        return True
    if known.governor is None or known.governor.is_left:
        return scene.marks[_LINKS].search(gap) is not None
    # "5 people were charged with theft, and 7 with fraud": what is left out is the verb.
    verb, here = known.governor.cue, scene.marks[_PREPOSITION].match(scene.folded, figure.end)
    is_next = scene.folded.endswith((", ", *scene.marks.phrases(" {and} ")), low, figure.quantity.span.start)
    if here is None or not is_next:
        return False
    return scene.folded.startswith(here[0], verb.end) or scene.folded.endswith(here[0], verb.start, verb.end)


def _past(figure: Figure, previous: Figure) -> Choice | None:
    """Chinese, Thai: by the verb before an item that stayed open: 查扣钱包2张与现金9万元, 批捕7件13人."""
    governor = previous.left if figure.family in {"zh", "th"} else None
    if governor is None:
        return None
    like = Choice(None, governor)
    if figure.family == "th":
        # ยึดทรัพย์สินใน 5 รายคดี ทรัพย์สิน 80 รายการ: by a noun of its own only.
        nouns = [cue for cue in figure.before if cue.word.nouns][-1:]
        is_verb = any(cue.word.is_verb for cue in figure.before)
        return None if is_verb else in_list(figure, like, governor.measures, nouns)
    if previous.quantity.kind == figure.quantity.kind == "count" and previous.end == figure.start:
        return by_verb(figure, governor)
    # 拦截诈骗30起，合计480万元: so much was held back.
    found = in_list(figure, like, governor.measures, item_nouns(figure))
    is_sum = found is None and figure.quantity.kind == "money"
    return figure.in_unit(governor.measures, replace(like, rule="list-unit")) if is_sum else found


def _over_list(figure: Figure) -> Choice | None:
    """English: by the verb of a list whose items before it have no number: seized papers, cars, 9 phones."""
    scene, high = figure.scene, figure.start
    if figure.family != "en" or is_of_them(figure):
        return None
    for cue in reversed(scene.cues_in(max(scene.start, high - FAR), high)):
        if cue.word.roles & _STOPS:
            return None
        if cue.word.is_verb:
            if not cue.word.actions or is_passive(scene, cue) or "," not in scene.folded[cue.end : high]:
                return None
            governor = Governor(cue, "actions", is_adjacent=False, is_left=True, rule="left")
            return in_list(figure, Choice(None, governor), governor.measures, item_nouns(figure))
    return None
