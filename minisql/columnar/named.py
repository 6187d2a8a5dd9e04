"""Names of conditions, under which the column cache keeps the rows that meet them.

A name is the condition with columns of the file in place of the statement's, and the values that it has in this run of
everything else: whoever asks the same of the same content gets what was found before. It must not be given to what may
answer otherwise for the same row: functions of the clock, of the connection, of a program; subqueries of a column.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping, Sequence
from typing import TYPE_CHECKING, Final, TypeAlias

from minisql.errors import Error
from minisql.executor.run import Run
from minisql.planner import expr as e
from minisql.planner.nodes import ColumnKey
from minisql.planner.same import rewrite
from minisql.value.affinity import Affinity
from minisql.value.collate import BINARY
from minisql.value.types import Value

if TYPE_CHECKING:
    from minisql.columnar.compile import Expressions

Name: TypeAlias = Callable[[Run], Hashable]
"""From a run to the name; None, if there is none this time."""

_FUNCTIONS: Final = frozenset(
    {
        "coalesce", "glob", "ifnull", "iif", "if", "instr", "length", "like", "lower", "ltrim", "nullif", "rtrim",
        "substr", "substring", "trim", "typeof", "upper",
    }
)  # fmt: skip
_OF_CONTEXT: Final = ("like", "glob")  # of which the name has what they take from the connection
_NODES: Final = (e.Unary, e.Binary, e.Compare, e.Between, e.InList, e.Case)


def name_of(condition: e.Expr, fields: Mapping[ColumnKey, Hashable], expressions: Expressions) -> Name | None:
    """How the condition is called in a run. `fields`: the columns that it may read; None: it has no name."""
    numbers = {field: number for number, field in enumerate(dict.fromkeys(fields.values()))}
    fixed: list[Callable[[Run], Value]] = []

    def general(node: e.Expr) -> e.Expr | None:
        if isinstance(node, e.Column):
            return e.Column(0, numbers[fields[node.source, node.column]], Affinity.NONE, BINARY)
        if any(isinstance(part, e.Column) for part in e.walk(node)):
            return None
        fixed.append(_value_of(node, expressions))
        return e.Param(len(fixed))

    if not all(map(_may_be_named, e.walk(condition))):
        return None
    form = rewrite(condition, general)
    in_order = tuple(numbers)

    def name(run: Run) -> Hashable:
        try:
            values = tuple(_exactly(value(run)) for value in fixed)
        except Error:
            return None
        return form, in_order, values, run.host.case_sensitive_like, run.host.max_pattern_length

    return name


def names_in(names: Sequence[Name | None], run: Run) -> tuple[Hashable, ...]:
    """The names of the first conditions, as many as have one."""
    found: list[Hashable] = []
    for name in names:
        made = None if name is None else name(run)
        if made is None:
            break
        found.append(made)
    return tuple(found)


def _may_be_named(node: e.Expr) -> bool:
    match node:
        case e.Column() | e.Const() | e.Param():
            return True
        case e.Call(function, args, _):
            if not any(isinstance(part, e.Column) for arg in args for part in e.walk(arg)):
                return True  # a value in this run
            is_plain = not function.needs_context or function.name in _OF_CONTEXT
            return function.builtin and is_plain and function.name in _FUNCTIONS
        case e.Scalar(query):
            return not query.outer
        case e.Binary(e.BinaryOp.CONCAT, _, _):
            return False  # which may be too long for one connection, and not for another
        case _:
            return isinstance(node, _NODES)


def _value_of(node: e.Expr, expressions: Expressions) -> Callable[[Run], Value]:
    """The value of an expression without columns in a run."""
    _, bind = expressions.row_function(node)
    return lambda run: bind(run)(())


def _exactly(value: Value) -> Hashable:
    """Something that is equal for the same values alone: 1 is no 1.0, and 0.0 no -0.0."""
    return (float, repr(value)) if isinstance(value, float) else (type(value), value)
