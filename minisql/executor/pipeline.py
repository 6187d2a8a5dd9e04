"""Filter and projection: a stage that takes rows one by one and holds none. Source: lang_select."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Reversible
from typing import Any

from minisql.executor.memory import kept
from minisql.executor.run import Operator, Row, Run, Start
from minisql.frozen import frozen
from minisql.value.types import Value


@frozen
class Stage:
    """Filters and a projection over one child, fused into one generated generator (see compile_stage)."""

    child: Operator
    bind_stage: Callable[[Run, Start], Start]

    def bind(self, run: Run) -> Start:
        return self.bind_stage(run, self.child.bind(run))


@frozen
class OneRowOperator:
    """One row without columns."""

    def bind(self, run: Run) -> Start:
        return lambda left: iter(((),))


@frozen
class ValuesOperator:
    """Rows of expressions, computed one after the other."""

    bind_rows: tuple[Callable[[Run], Callable[..., Row]], ...]

    def bind(self, run: Run) -> Start:
        functions = [bind(run) for bind in self.bind_rows]
        return lambda left: (function((), left) for function in functions)


@frozen
class ConstantRows:
    """VALUES of nothing but literals and parameters, taken from the run without generated code: a script's INSERT
    with a thousand rows would take longer to compile than to run.

    A cell is (slot, None, value) for a literal, (None, number, None) for a parameter.
    """

    cells: tuple[tuple[tuple[int | None, int | None, Value], ...], ...]

    def bind(self, run: Run) -> Start:
        literals, params = run.literals, run.params

        def value_of(slot: int | None, number: int | None, value: Value) -> Value:
            if number is not None:
                return params[number - 1]
            return literals[slot] if slot is not None and literals else value

        return lambda left: (tuple([value_of(*cell) for cell in row]) for row in self.cells)


@frozen
class Isolated:
    """The child, which was built with nothing to its left, on the right side of a join."""

    child: Operator

    def bind(self, run: Run) -> Start:
        start_child = self.child.bind(run)
        return lambda left: start_child(())


@frozen
class Materialize:
    """The child's rows, computed when first wanted and kept, perhaps in `reverse`: for the rest of the binding, or, in
    a subquery that is bound anew for each frame, for the run under the name `once`. Cost: holds all rows, up to a limit
    in memory (`memory.kept`). `name`: where `run.memo` has the rows for others to look at (`empty_side.py`). `flows`:
    to SQLite it is a co-routine, so that the next frame sees what the statement has changed."""

    child: Operator
    reverse: bool = False
    once: object | None = None
    name: object | None = None
    flows: bool = False

    def bind(self, run: Run) -> Start:
        start_child, reverse, host = self.child.bind(run), self.reverse, run.host
        once = self.once if run.repeatable or not self.flows else None
        found: list[Reversible[Row]] = kept_once(run, once)
        name, memo = self.name, run.memo
        if name is not None:
            memo[name] = found[0] if found else None

        def start(left: Row) -> Iterator[Row]:
            if not found:
                found.append(kept(start_child(()), host))
                if name is not None:
                    memo[name] = found[0]
            return reversed(found[0]) if reverse else iter(found[0])

        return start


def kept_once(run: Run, once: object | None) -> list[Any]:
    """Where an operator keeps what it has made of its child: its own place, or the run's for the name `once`."""
    if once is None:
        return []
    found: list[Any] = run.memo.setdefault(once, [])
    return found


@frozen
class Count:
    """count(*) of a tree, read from its pages without decoding a row."""

    count: Callable[[Run], int]

    def bind(self, run: Run) -> Start:
        return lambda left: iter(((self.count(run),),))
