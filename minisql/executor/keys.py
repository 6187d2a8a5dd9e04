"""The values that an access path seeks.

Keys are expressions over the rows to the left. Compiled together with their affinity, they give either one
tuple of values, or for IN every combination, in the order of the tree that is searched.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import product
from typing import Any, Protocol, TypeAlias

from minisql.executor.compile.context import Context
from minisql.executor.compile.emit import NULL, Emitter, Layouts
from minisql.executor.compile.expression import ExpressionCompiler
from minisql.executor.compile.functions import compile_row
from minisql.executor.run import Row, Run
from minisql.frozen import frozen
from minisql.planner.expr import Const, Param, Subquery
from minisql.planner.nodes import InKeys, Layout, SeekKey
from minisql.value.affinity import comparer
from minisql.value.collate import BINARY, Collation
from minisql.value.compare import OrderTerm, group_key, order_by_key
from minisql.value.types import Value

KeyFunction: TypeAlias = Callable[[Row], Iterable[Value]]
"""From the row to the left to the values to seek; none where nothing can be found."""


KeyValue: TypeAlias = Callable[[Sequence[Value], Sequence[Value]], Value]
"""From the parameters and the literals to a value."""


class ListProgram(Protocol):
    """A subquery, built, of which all rows are wanted."""

    def all_rows(self, run: Run) -> Callable[..., Iterable[Row]]:
        """In a run: from the values of `Subquery.outer` to the rows."""


@frozen
class OneKey:
    """A SeekKey: one value, or none if it is NULL and NULL matches nothing."""

    bind_values: Callable[[Run], Callable[..., Row]]
    convert: Callable[[Value], Value] | None
    null_matches: bool

    def bind(self, run: Run) -> KeyFunction:
        """The key in a run."""
        values, convert, null_matches = self.bind_values(run), self.convert, self.null_matches

        def key(left: Row) -> Iterable[Value]:
            (value,) = values((), left)
            if value is None:
                return (None,) if null_matches else ()
            return (value if convert is None else convert(value),)

        return key


@frozen
class ManyKeys:
    """An InKeys: each distinct value once, NULL left out, ascending (or descending, for `descending`).

    `field`: of the query's rows. Cost: holds all values. A list without columns and an uncorrelated query are
    evaluated once per run.
    """

    bind_values: Callable[[Run], Callable[..., Row]]
    program: ListProgram | None
    convert: Callable[[Value], Value] | None
    collation: Collation
    descending: bool
    is_fixed: bool
    field: int = 0

    def bind(self, run: Run) -> KeyFunction:
        """The keys in a run."""
        field = self.field
        values = self.bind_values(run)
        rows = None if self.program is None else self.program.all_rows(run)
        kept: list[list[Value]] = []

        def keys(left: Row) -> Iterable[Value]:
            if kept:
                return kept[0]
            found = values((), left)
            distinct = self._distinct(found if rows is None else [row[field] for row in rows(*found)])
            if self.is_fixed:
                kept.append(distinct)
            return distinct

        return keys

    def _distinct(self, values: Iterable[Value]) -> list[Value]:
        convert = self.convert
        if convert is not None:
            values = map(convert, values)
        key_of = group_key((self.collation,))
        by_key: dict[Any, Value] = {}
        for value in values:
            if value is not None:
                by_key[(value,) if key_of is None else key_of((value,))] = value
        order = order_by_key([OrderTerm(self.collation)])
        return sorted(by_key.values(), key=lambda value: order((value,)), reverse=self.descending)


Key: TypeAlias = OneKey | ManyKeys
"""What an access path seeks in one column."""


def build_key(
    key: SeekKey | InKeys,
    left: Layout,
    context: Context,
    build_list: Callable[[Subquery], ListProgram],
    collation: Collation = BINARY,
    descending: bool = False,
) -> Key:
    """Compile a key. `collation` and `descending` are those of the index's term; they order the keys of an IN."""
    layouts = Layouts.of((), left)
    convert = None if key.affinity is None else comparer(key.affinity)
    if isinstance(key, SeekKey):
        return OneKey(compile_row((key.expr,), layouts, context), convert, key.null_matches)
    exprs = key.items if key.query is None else key.query.outer
    return ManyKeys(
        compile_row(exprs, layouts, context),
        None if key.query is None else build_list(key.query),
        convert,
        key.collation or collation,
        descending,
        all(map(context.is_fixed, exprs)),
        key.column or 0,
    )


def compile_prefix(
    keys: Sequence[SeekKey], left: Layout, context: Context
) -> Callable[[Run], Callable[..., Row | None]]:
    """Single keys in one function: `bind(run)((), L)` is the prefix to seek; None where a NULL finds nothing.

    0.7 us less than a function for each key and their product.
    """
    emitter = Emitter()
    compiler = ExpressionCompiler(emitter, Layouts.of((), left), context)
    atoms = []
    for key in keys:
        atom = compiler.key(key.expr, key.affinity)
        if not key.null_matches and atom.types & NULL:
            emitter.body.line(f"if {atom.text} is None: return None")
        atoms.append(atom.text)
    bind: Callable[[Run], Callable[..., Row | None]] = emitter.function(
        "f(r, L=())", closing=(f"return ({', '.join(atoms)},)",)
    )
    return bind


def bind_prefixes(keys: Sequence[Key], run: Run) -> Callable[[Row], Iterator[Row]]:
    """All combinations of the keys' values, the first key varying slowest: prefixes of an index's entries."""
    functions = [key.bind(run) for key in keys]
    return lambda left: product(*[function(left) for function in functions])


def key_value(context: Context, expr: object) -> KeyValue | None:
    """From parameters and literals to the value of an expression that is one of them; None for any other."""
    if isinstance(expr, Param):
        position = expr.number - 1
        return lambda params, literals: params[position]
    if not isinstance(expr, Const):
        return None
    value, slot = expr.value, expr.slot
    if slot is None or slot in context.pinned:
        return lambda params, literals: value
    return lambda params, literals: literals[slot] if literals else value
