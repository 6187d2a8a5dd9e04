"""`x IN (SELECT column FROM t)` where t itself can be asked, by rowid or by an index: `FOR IN-OPERATOR` in EXPLAIN.

SQLite then makes no list of its own, nor is there a set here as long as few values are asked for
(`minisql/executor/in_table.py`).
Source: eqp; which indexes serve was found by asking SQLite.
"""

from __future__ import annotations

from collections.abc import Sequence

from minisql.planner.expr import ROWID, Column, Comparison, Subquery
from minisql.planner.nodes import Project, Scan
from minisql.schema.objects import Index, fold
from minisql.value.affinity import NUMERIC_AFFINITIES


def in_operator(query: Subquery, how: Sequence[Comparison], *, seeks: bool = False) -> str | None:
    """EXPLAIN's line for the query behind IN; None if a list is made of its rows. `seeks`: each row is looked up in
    another table once, so the index must give no value twice."""
    found = table_asked(query)
    if found is None:
        return None
    table, columns = found[0].table, found[1]
    if columns == [ROWID]:
        return f"USING ROWID SEARCH ON TABLE {table.name} FOR IN-OPERATOR"
    asked = index_asked(query, how, seeks=seeks)
    return None if asked is None else f"USING INDEX {asked[0].name} FOR IN-OPERATOR"


def index_asked(query: Subquery, how: Sequence[Comparison], *, seeks: bool = False) -> tuple[Index, list[int]] | None:
    """The index that is asked in the place of the query behind IN, and the query's columns in the table."""
    found = table_asked(query)
    if found is None:
        return None
    table, columns = found[0].table, found[1]
    if ROWID in columns or len(set(columns)) < len(columns) or len(columns) != len(how):
        return None
    for column, each in zip(columns, how, strict=True):
        if each.affinity in NUMERIC_AFFINITIES and not table.columns[column].affinity.is_numeric:
            return None
    for index in table.indexes:
        if _serves(index, columns, how) and not (seeks and not _is_key(index, columns)):
            return index, columns
    return None


def table_asked(query: Subquery) -> tuple[Scan, list[int]] | None:
    """The table that the rows of the query behind IN are read from, if they are all of its rows, and their columns."""
    plan = query.plan
    if not query.is_plain or not isinstance(plan, Project) or not isinstance(plan.child, Scan):
        return None
    columns = [expr.column for expr in plan.exprs if isinstance(expr, Column)]
    return (plan.child, columns) if len(columns) == len(plan.exprs) else None


def _serves(index: Index, columns: Sequence[int], how: Sequence[Comparison]) -> bool:
    """Do the first terms of the index stand for these columns, whatever their order, compared in this way?"""
    if index.where is not None or len(index.terms) < len(columns):
        return False
    first = {term.column: fold(term.collation) for term in index.terms[: len(columns)]}
    return all(first.get(column) == fold(each.collation.name) for column, each in zip(columns, how, strict=True))


def _is_key(index: Index, columns: Sequence[int]) -> bool:
    return index.unique and len(index.terms) == len(columns)
