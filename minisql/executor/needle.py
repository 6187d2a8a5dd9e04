"""What a LIKE or GLOB asks of a row's bytes: a scan can look for that before it decodes the row.

`SELECT ... FROM t WHERE note LIKE '%abc%'`: every row that is wanted has 'abc' in its record, in upper or lower case.
Only for columns whose values are stored as the text that is compared: of TEXT affinity, in no row left to a default.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Final

from minisql.executor.compile.functions import conjuncts
from minisql.executor.keys import KeyValue, key_value
from minisql.executor.run import Run
from minisql.planner.expr import Call, Cast, Column, Exists, Expr, InQuery, Raise, Scalar, walk
from minisql.planner.nodes import Scan
from minisql.schema.defaults import stored_default
from minisql.storage.btree.sift import Needle
from minisql.value.affinity import Affinity
from minisql.value.like import longest_literal

if TYPE_CHECKING:
    from minisql.executor.builder import Builder

_SHORTEST: Final = 3  # bytes: fewer stand in too many rows


def find_needle(builder: Builder, scan: Scan, predicates: Sequence[Expr]) -> Callable[[Run], Needle | None] | None:
    """The needle in a run, if a predicate has one and none before it can fail or be seen to be evaluated."""
    for predicate in conjuncts(predicates):
        if isinstance(predicate, Call) and _is_match(predicate) and _is_plain_text(scan, predicate.args[1]):
            pattern_of = key_value(builder.context, predicate.args[0])
            if pattern_of is not None:
                return partial(_needle, pattern_of, predicate.function.name == "like")
        if any(isinstance(node, Call | Cast | Scalar | Exists | InQuery | Raise) for node in walk(predicate)):
            return None
    return None


def _is_match(call: Call) -> bool:
    return call.function.builtin and call.function.name in ("like", "glob") and len(call.args) == 2


def _is_plain_text(scan: Scan, expr: Expr) -> bool:
    if not isinstance(expr, Column) or expr.source != scan.source or scan.table.without_rowid or expr.column < 0:
        return False
    column = scan.table.columns[expr.column]
    is_stored = scan.table.fields[expr.column] >= 0
    return is_stored and column.affinity is Affinity.TEXT and stored_default(column) is None


def _needle(pattern_of: KeyValue, is_like: bool, run: Run) -> Needle | None:
    pattern = pattern_of(run.params, run.literals)
    if type(pattern) is not str or 4 * len(pattern) > run.host.max_pattern_length:
        return None
    literal = longest_literal(pattern, is_like=is_like)
    if len(literal) < _SHORTEST or not literal.isascii():
        return None
    folds = is_like and not run.host.case_sensitive_like
    return Needle((literal.lower() if folds else literal).encode(), folds)
