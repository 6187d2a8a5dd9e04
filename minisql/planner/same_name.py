"""Several tables that a name matches, because USING or NATURAL joins them by that column: what it stands for.

    SELECT x.a FROM t AS x RIGHT JOIN u AS x USING(a)    the a of u, as the bare name gives

From left to right, what a table joined by the column does to the name goes by its join: of INNER and LEFT JOIN the
column found before stays, a RIGHT JOIN's own takes its place, and a FULL JOIN's stands behind it, for rows in which
all before it are NULL. So it is for a bare name, and for `x.a` among the tables called x.
Source: lang_select "Determination of input data"; SQLite itself, for `x.a`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from minisql.planner.expr import Case, Expr, Unary, UnaryOp
from minisql.planner.nodes import JoinKind
from minisql.planner.typed import Typed

if TYPE_CHECKING:
    from minisql.planner.scope import Source


def meant(
    matches: Sequence[tuple[Source, int]], key: str, joined_by: Mapping[tuple[int, str], JoinKind]
) -> list[tuple[Source, int]] | None:
    """Of (source, column number) in FROM's order, those whose first value that is not NULL the name gives; None: the
    name is ambiguous. `joined_by`: see Scope."""
    chosen: list[tuple[Source, int]] = []
    for match in matches:
        kind = joined_by.get((match[0].number, key))
        if not chosen or kind is JoinKind.RIGHT:
            chosen = [match]
        elif kind is None:
            return None
        elif kind is JoinKind.FULL:
            chosen.append(match)
    return chosen


def first_not_null(values: Sequence[Typed]) -> Typed:
    """The first of the values that is not NULL: to SQLite a call of coalesce(), which is no column and so has neither
    a name nor a declared type, but the affinity and the collation of its first argument."""
    if len(values) == 1:
        return values[0]
    whens: tuple[tuple[Expr, Expr], ...] = tuple(
        [(Unary(UnaryOp.NOT_NULL, value.expr), value.expr) for value in values[:-1]]
    )
    return values[0]._replace(expr=Case(None, whens, (), values[-1].expr), name=None, decltype=None)
