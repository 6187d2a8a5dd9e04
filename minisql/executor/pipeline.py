"""Filter and projection: a stage that takes rows one by one and holds none. Source: lang_select."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Reversible

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
    """The child's rows, computed when first wanted and kept for the rest of the binding, perhaps in `reverse`. Cost:
    holds all rows, up to a limit in memory (`memory.kept`)."""

    child: Operator
    reverse: bool = False

    def bind(self, run: Run) -> Start:
        start_child, reverse, host = self.child.bind(run), self.reverse, run.host
        found: list[Reversible[Row]] = []

        def start(left: Row) -> Iterator[Row]:
            if not found:
                found.append(kept(start_child(()), host))
            return reversed(found[0]) if reverse else iter(found[0])

        return start


@frozen
class Count:
    """count(*) of a tree, read from its pages without decoding a row."""

    count: Callable[[Run], int]

    def bind(self, run: Run) -> Start:
        return lambda left: iter(((self.count(run),),))
