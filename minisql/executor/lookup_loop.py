"""The nested loop of a lookup as one generated function: keys, rows, conditions and results over local variables.

For an order with its lines and their products it comes out as

    def f(host, params, literals, store, n, bound):
        s0, s1, s2 = bound                     # get rows of the file's trees
        t1 = params[0]
        rows, n_read = [], 0
        found = s0(t1)                         # a row by its rowid, or None
        if found is None: return rows
        c0, c1 = found
        found = s1(c0)
        if found is None: return None
        ...
        for c2, c3, c4 in found:
            ...
            rows.append((c0, c1, c3, c5, t2))
        return rows

so that no row is joined to another, and no condition or result is a function of its own. Measured, of that query, in
Python's own operations: 3,900, where a function for each step and lists of joined rows took 5,400.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import ExitStack
from typing import Any, Final, TypeAlias

from minisql.executor.compile.context import Context
from minisql.executor.compile.emit import Emitter, Layouts
from minisql.executor.compile.expression import ExpressionCompiler
from minisql.executor.compile.functions import conjuncts
from minisql.executor.lookup_paths import ALL, MAX_ROWS, Path
from minisql.executor.run import Host, Row
from minisql.frozen import frozen
from minisql.planner.expr import Expr
from minisql.planner.nodes import Layout, Scan
from minisql.storage.store import Store
from minisql.value.types import Value

Bound: TypeAlias = "tuple[Callable[[Any], Any] | None, ...]"
"""For each step what `Seek.bind` gives; None where there is no `Seek`."""

Loop: TypeAlias = Callable[[Host, Sequence[Value], Sequence[Value], Store, int, Bound], "list[Row] | None"]
"""(connection, parameters, literals, file, rows wanted, the seeks bound to it) to all rows; None: they are too many, or
the trees cannot tell.
"""

_MAX_READ: Final = 4 * MAX_ROWS  # rows of all tables but the first


@frozen
class Step:
    """One table of the nested loop.

    `own`: of its rows, those for which these are true (seen from the left); `on`: then, of the joined rows; `outer`: a
    left row without a match comes once; `after`: at last, of all rows so far.
    """

    scan: Scan
    own: tuple[Expr, ...]
    on: tuple[Expr, ...]
    outer: bool
    after: tuple[Expr, ...]


def compile_loop(
    steps: Sequence[Step], paths: Sequence[Path], exprs: Sequence[Expr] | None, context: Context, *, limited: bool
) -> Loop:
    """Generate the function.

    Args:
        paths: for each step how its table is read.
        exprs: the results; None: the rows of the only table are.
        limited: no more rows than are wanted are read of the first table, which is the only one.
    """
    layout: Layout = tuple([(step.scan.source, column) for step in steps for column in step.scan.wanted])
    writer = _Writer(Layouts.of(layout), context)
    seeks = f"{writer.tuple_of([f's{number}' for number in range(len(steps))])} = bound"
    if exprs is None:
        found = writer.found(paths[0], 0, limited=limited)
        if paths[0].gives_one(limited=limited):
            found = f"[] if {found} is None else [{found}]"
        plain: Loop = writer.emitter.program("store, n, bound", (seeks,), (f"return {found}",))
        return plain
    body = writer.emitter.body
    with ExitStack() as loops:
        for number, (step, path) in enumerate(zip(steps, paths)):
            found = writer.found(path, number, limited=limited)
            names = writer.names(len(step.scan.wanted))
            if path.gives_one(limited=limited) and not step.outer:
                body.line(f"if {found} is None: {writer.skip}")
                body.line(f"{writer.tuple_of(names)} = {found}" if names else "pass")
            else:
                if path.gives_one(limited=limited):
                    found = f"([] if {found} is None else [{found}])"
                if step.outer:
                    found = writer.matches(found, names, (*step.own, *step.on))
                loops.enter_context(body.indented(f"for {writer.tuple_of(names)} in {found}:"))
                writer.skip = "continue"
            writer.begin_rows(names)
            writer.test(step.after if step.outer else (*step.own, *step.on, *step.after))
        values = [writer.compiler.value(expr).text for expr in exprs]
        body.line(f"rows.append({writer.tuple_of(values)})")
    opening = (seeks, "rows, n_read, L = [], 0, ()")
    loop: Loop = writer.emitter.program("store, n, bound", opening, ("return rows",))
    return loop


class _Writer:
    """Writes the parts of one loop. `columns` are the variables of all rows so far, `skip` goes on with the next."""

    def __init__(self, layouts: Layouts, context: Context) -> None:
        self.emitter = Emitter()
        self.compiler = ExpressionCompiler(self.emitter, layouts, context)
        self.columns: tuple[str, ...] = ()
        self.skip = "return rows"

    @staticmethod
    def tuple_of(texts: Sequence[str]) -> str:
        """The source of a tuple."""
        return f"({''.join(f'{text}, ' for text in texts)})"

    def names(self, n_columns: int) -> tuple[str, ...]:
        """The variables of the next table's columns, as `Emitter.column` calls them."""
        first = len(self.columns)
        return tuple([f"c{position}" for position in range(first, first + n_columns)])

    def found(self, path: Path, number: int, *, limited: bool) -> str:
        """Write how the rows of step `number` are found; gives the variable that holds them, or the only one."""
        emitter, body, seek = self.emitter, self.emitter.body, path.seek
        name = emitter.name()
        if seek is None or limited:
            given = (emitter.once("params", "run.params"), emitter.once("literals", "run.literals"))
            n_wanted = "n" if number == 0 and limited else ALL
            left = self.tuple_of(self.columns)
            body.line(f"{name} = {emitter.object(path.fetch)}(store, {', '.join(given)}, {left}, {n_wanted})")
        else:
            key, function = self.compiler.value(seek.key).text, f"s{number}"
            if seek.rowid_of is not None:
                rowid = emitter.name()
                convert = emitter.object(seek.rowid_of)
                body.line(f"{rowid} = {key} if type({key}) is int else {convert}({key})")
                body.line(f"{name} = None if {rowid} is None else {function}({rowid})")
                return name
            body.line(f"{name} = {function}({key})")
        body.line(f"if {name} is None: return None")
        if number:
            body.line(f"n_read += len({name})")
            body.line(f"if n_read > {_MAX_READ}: return None")
        return name

    def matches(self, found: str, names: tuple[str, ...], tests: Sequence[Expr]) -> str:
        """Write what a LEFT JOIN makes of the rows found: those that match, or one of NULLs."""
        emitter, body = self.emitter, self.emitter.body
        no_match = emitter.object(((None,) * len(names),))
        if tests:
            before, row, matching = self.columns, emitter.name(), emitter.name()
            body.line(f"{matching} = []")
            skip, self.skip = self.skip, "continue"
            with body.indented(f"for {row} in {found}:"):
                body.line(f"{self.tuple_of(names)} = {row}")
                self.begin_rows(names)
                self.test(tests)
                body.line(f"{matching}.append({row})")
            self.skip = skip
            self.begin_rows((), before)
            found = matching
        return f"({found}) or {no_match}"

    def begin_rows(self, names: tuple[str, ...], before: tuple[str, ...] | None = None) -> None:
        """From here on there are the columns of one more table, or just those `before`."""
        for name in names:
            self.emitter.body.remember(f"r[{name[1:]}]", name)
        self.columns = self.columns + names if before is None else before
        self.emitter.row = self.tuple_of(self.columns)

    def test(self, tests: Sequence[Expr]) -> None:
        """Go on with the next row where one of the conditions is not true."""
        for condition in conjuncts(tests):
            self.emitter.body.line(f"if not {self.compiler.condition(condition).text}: {self.skip}")
