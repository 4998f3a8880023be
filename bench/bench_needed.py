"""What the gold texts lose when a function, branch or `yield` of the reader is switched off, one at a time.

Run: python bench/bench_needed.py PART [GOLD], PART being a part of a path below src/fraudkg/extract, such as
relating/roles. Prints for each line in how many texts it runs, and by split how many errors more there are
without it (a wrong slot counts twice, a missed or added one once) in how many texts; below zero it reads
better without. Only totals are printed, so that nothing of the held texts is seen; to choose by them what to
cut is a look at them all the same. The idea is that of mutation testing (DeMillo, Lipton and Sayward, 1978),
with gold texts as tests.
"""

import ast
import signal
import sys
import types
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from fraudkg.evaluate.gold import GoldText, find_gold
from fraudkg.evaluate.rows import ADDED, MISSED, WRONG, compare
from fraudkg.extract import dictionary, reader
from fraudkg.extract.candidates import Reading
from fraudkg.extract.document import Document
from fraudkg.resources import resource

ROOT = Path(reader.__file__).parent
_PATIENCE = 20
"""Seconds after which code that is left with nothing counts as endless."""
_COST = {WRONG: 2, MISSED: 1, ADDED: 1}
_NOTHING = {"bool": "return False", "Iterator": "return\nyield", "tuple": "return ()", "list": "return []"}


@dataclass
class Switch:
    """One thing to switch off: a field of a node or an item of a list of statements, and what to put there.

    Args:
        label: What it is, for people.
        line: Where it begins.
        first: The line that runs where it does something.
        owner: The node or the list.
        field: The name of the field, or the number of the item.
        instead: What stands there when it is off.
    """

    label: str
    line: int
    first: int
    owner: Any
    field: Any
    instead: Any

    def swap(self) -> None:
        """Exchange what stands there with what is to stand there; twice is as before."""
        if isinstance(self.owner, list):
            now, self.owner[self.field] = self.owner[self.field], self.instead
        else:
            now = getattr(self.owner, self.field)
            setattr(self.owner, self.field, self.instead)
        self.instead = now


def switches(tree: ast.Module) -> Iterator[Switch]:
    """What can be switched off in a module: functions that may find nothing, branches, yields."""
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef) and node.returns and not node.name.startswith("__"):
            returned = ast.unparse(node.returns)
            nothing = _NOTHING.get(returned.partition("[")[0])
            nothing = "return None" if returned.endswith("| None") else nothing
            if nothing:
                first = node.body[-1 if len(node.body) == 1 else 1].lineno
                body = ast.parse(nothing).body
                yield Switch(f"def {node.name}", node.lineno, first, node, "body", body)
        for statements in (getattr(node, "body", None), getattr(node, "orelse", None)):
            for at, one in enumerate(statements if isinstance(statements, list) else ()):
                if isinstance(one, ast.If):
                    label = f"if {ast.unparse(one.test)}"
                    yield Switch(
                        label, one.lineno, one.body[0].lineno, one, "test", ast.Constant(value=False)
                    )
                elif isinstance(one, ast.Expr) and isinstance(one.value, ast.Yield | ast.YieldFrom):
                    yield Switch(ast.unparse(one), one.lineno, one.lineno, statements, at, ast.Pass())


def _code(code: types.CodeType) -> Iterator[types.CodeType]:
    for inner in code.co_consts:
        if isinstance(inner, types.CodeType):
            yield inner
            yield from _code(inner)


def _functions(module: types.ModuleType) -> dict[tuple[str, int], types.FunctionType]:
    """The functions and methods of a module by name and line, out of their decorators."""
    owners = [module, *(one for one in vars(module).values() if isinstance(one, type))]
    found = {}
    for one in [one for owner in owners for one in vars(owner).values()]:
        inner = getattr(one, "fget", None) or getattr(one, "func", None) or getattr(one, "__func__", one)
        if isinstance(inner, types.FunctionType) and inner.__module__ == module.__name__:
            found[inner.__code__.co_qualname, inner.__code__.co_firstlineno] = inner
    return found


class Bench:
    """The gold texts, how they are read as the code is, and which lines each of them runs."""

    def __init__(self, gold: Path) -> None:
        self.texts = list(find_gold(gold))
        self._reader = reader.Reader([resource("data", "lexicon")], [resource("data", "reference")])
        for text in self.texts:
            self.read(text)  # so that what runs once, when words are read, is no line of a text
        self.lines = [self._run(text) for text in self.texts]
        self.readings = [self.read(text) for text in self.texts]
        self.costs = [*map(_cost, self.texts, self.readings)]

    def read(self, gold: GoldText) -> Reading:
        """The reading of one text, nothing of it known from an earlier one."""
        for one in vars(dictionary).values():
            if hasattr(one, "cache_clear"):
                one.cache_clear()
        return self._reader.read(Document(gold.content, gold.language, gold.published, gold.issuer))

    def _run(self, gold: GoldText) -> set[tuple[str, int]]:
        """The lines of the reader that one text runs."""
        found: set[tuple[str, int]] = set()

        def trace(frame: types.FrameType, _event: str, _arg: object) -> Any:
            if frame.f_code.co_filename.startswith(str(ROOT)):
                found.add((frame.f_code.co_filename, frame.f_lineno))
                return trace
            return None

        sys.settrace(trace)
        try:
            self.read(gold)
        finally:
            sys.settrace(None)
        return found

    def without(self, numbers: list[int]) -> str:
        """What changes as the code is now, in words: by split errors more and texts read otherwise."""
        errors: Counter[str] = Counter()
        changed: Counter[str] = Counter()
        for number in numbers:
            text = self.texts[number]
            signal.alarm(_PATIENCE)
            try:
                read = self.read(text)
            except Exception as error:  # noqa: BLE001 - whatever the code that is left does with nothing
                return f"cannot do without ({type(error).__name__})"
            finally:
                signal.alarm(0)
            if read != self.readings[number]:
                changed[text.split] += 1
                errors[text.split] += _cost(text, read) - self.costs[number]
        return (
            "  ".join(f"{split} {errors[split]:+} in {changed[split]}" for split in sorted(changed))
            or "nothing"
        )


def _cost(gold: GoldText, reading: Reading) -> int:
    rows = compare(gold, reading)
    pairs = (pair for row in rows for pair in row.outcomes if pair[0] not in {"core", "all"})
    return sum(_COST.get(outcome, 0) for _, outcome in pairs)


@contextmanager
def off(switch: Switch, tree: ast.Module, path: Path, module: types.ModuleType) -> Iterator[None]:
    """The module without one thing."""
    functions = _functions(module)
    before = {one: one.__code__ for one in functions.values()}
    switch.swap()
    try:
        code = compile(ast.fix_missing_locations(tree), str(path), "exec")
    finally:
        switch.swap()
    for one in _code(code):
        function = functions.get((one.co_qualname, one.co_firstlineno))
        if function is not None and one.co_freevars == function.__code__.co_freevars:
            function.__code__ = one
    try:
        yield
    finally:
        for function, own in before.items():
            function.__code__ = own


def _stop(_number: int, _frame: types.FrameType | None) -> None:
    raise TimeoutError


def main() -> None:
    signal.signal(signal.SIGALRM, _stop)
    part, gold = sys.argv[1], Path(sys.argv[2] if len(sys.argv) > 2 else "tests/gold")  # noqa: PLR2004
    bench = Bench(gold)
    for path in sorted(ROOT.rglob("*.py")):
        name = ".".join(("fraudkg", "extract", *path.relative_to(ROOT).with_suffix("").parts))
        module = sys.modules.get(name.removesuffix(".__init__"))
        if part not in str(path.relative_to(ROOT)) or module is None:
            continue
        tree = ast.parse(path.read_text(encoding="utf-8"))
        for switch in sorted(switches(tree), key=lambda one: one.line):
            numbers = [at for at, lines in enumerate(bench.lines) if (str(path), switch.first) in lines]
            with off(switch, tree, path, module):
                found = bench.without(numbers) if numbers else "never runs"
            where = f"{path.relative_to(ROOT)}:{switch.line}"
            print(f"{where:<36}{len(numbers):>5}  {found:<40}  {switch.label[:80]}", flush=True)


if __name__ == "__main__":
    main()
