"""SELECT, and what changes rows: INSERT, UPDATE, DELETE."""

from __future__ import annotations

from typing import Final

from minisql.sql import ast
from minisql.sql.printer.pieces import (
    Piece,
    Printers,
    aliased,
    in_parentheses,
    joined,
    listed,
    name_list,
    optional,
    quoted_name,
    table_name,
)


def _ordered(node: ast.OrderingTerm | ast.IndexedColumn) -> list[Piece]:
    order = "" if node.order is None else f" {node.order.value}"
    nulls = "" if node.nulls is None else f" NULLS {node.nulls.value}"
    return [node.expr, order, nulls]


def _star(node: ast.Star) -> list[Piece]:
    return ["*" if node.table is None else f"{quoted_name(node.table)}.*"]


def _table(node: ast.Table) -> list[Piece]:
    index = "" if node.indexed_by is None else f" INDEXED BY {quoted_name(node.indexed_by)}"
    return [table_name(node), aliased(node.alias), " NOT INDEXED" if node.not_indexed else index]


def _subquery_table(node: ast.SubqueryTable) -> list[Piece]:
    return ["(", node.select, ")", aliased(node.alias)]


def _one_join(node: ast.Join) -> list[Piece]:
    word = node.kind.value if not node.natural else f"NATURAL {node.kind.value}"
    pieces: list[Piece] = [", " if node.kind is ast.JoinKind.COMMA else f" {word} ", node.table]
    if node.using:
        return [*pieces, f" USING ({name_list(node.using)})"]
    return [*pieces, *optional(" ON ", node.on)]


def _core(node: ast.SelectCore) -> list[Piece]:
    return [
        "SELECT DISTINCT " if node.distinct else "SELECT ",
        *joined(node.columns),
        *optional(" FROM ", node.from_),
        *optional(" WHERE ", node.where),
        *listed(" GROUP BY ", node.group_by),
        *optional(" HAVING ", node.having),
        *listed(" WINDOW ", node.windows),
    ]


def _values(node: ast.Values) -> list[Piece]:
    return ["VALUES ", *joined([["(", *joined(row), ")"] for row in node.rows])]


def _select(node: ast.Select) -> list[Piece]:
    pieces: list[Piece] = [*_with(node.with_), node.cores[0]]
    for operator, core in zip(node.operators, node.cores[1:], strict=True):
        pieces += [f" {operator.value} ", core]
    return pieces + _tail(node)


def _with(node: ast.With | None) -> list[Piece]:
    return [] if node is None else [node, " "]


def _with_clause(node: ast.With) -> list[Piece]:
    return ["WITH RECURSIVE " if node.recursive else "WITH ", *joined(node.ctes)]


def _tail(node: ast.Select | ast.Update | ast.Delete) -> list[Piece]:
    return [
        *listed(" ORDER BY ", node.order_by),
        *optional(" LIMIT ", node.limit),
        *optional(" OFFSET ", node.offset),
    ]


def _common_table(node: ast.CommonTableExpression) -> list[Piece]:
    hint = {None: " AS (", True: " AS MATERIALIZED (", False: " AS NOT MATERIALIZED ("}[node.materialized]
    return [quoted_name(node.name), in_parentheses(node.columns), hint, node.select, ")"]


def _insert(node: ast.Insert) -> list[Piece]:
    verb = "INSERT" if node.or_ is None else f"INSERT OR {node.or_.value}"
    pieces: list[Piece] = [*_with(node.with_), f"{verb} INTO {table_name(node.table)}{aliased(node.alias)}"]
    pieces.append(in_parentheses(node.columns))
    pieces += [" DEFAULT VALUES"] if node.source is None else [" ", node.source]
    if node.upserts and isinstance(node.source, ast.Select) and _takes_on(node.source):
        raise ValueError("an upsert after a FROM without WHERE cannot be written: its ON would belong to the FROM")
    for upsert in node.upserts:
        pieces += [" ", upsert]
    return pieces + listed(" RETURNING ", node.returning)


def _takes_on(select: ast.Select) -> bool:
    """Whether an ON after the SELECT would be read as its last table's (lang_upsert "Parsing Ambiguity")."""
    core = select.cores[-1]
    if not isinstance(core, ast.SelectCore) or core.from_ is None:
        return False
    if core.where or core.group_by or core.having or core.windows or select.order_by or select.limit:
        return False
    last = core.from_.joins[-1] if core.from_.joins else None
    return last is None or (last.on is None and not last.using)


def _upsert(node: ast.Upsert) -> list[Piece]:
    pieces: list[Piece] = ["ON CONFLICT"]
    if node.target:
        pieces += [" (", *joined(node.target), ")", *optional(" WHERE ", node.target_where)]
    if not node.assignments:
        return [*pieces, " DO NOTHING"]
    return [*pieces, " DO UPDATE SET ", *joined(node.assignments), *optional(" WHERE ", node.where)]


def _assignment(node: ast.Assignment) -> list[Piece]:
    names = f"({name_list(node.columns)})" if node.is_row else name_list(node.columns)
    return [names, " = ", node.value]


def _update(node: ast.Update) -> list[Piece]:
    return [
        *_with(node.with_),
        "UPDATE " if node.or_ is None else f"UPDATE OR {node.or_.value} ",
        node.table,
        *listed(" SET ", node.assignments),
        *optional(" FROM ", node.from_),
        *optional(" WHERE ", node.where),
        *listed(" RETURNING ", node.returning),
        *_tail(node),
    ]


def _delete(node: ast.Delete) -> list[Piece]:
    where = optional(" WHERE ", node.where)
    return [
        *_with(node.with_),
        "DELETE FROM ",
        node.table,
        *where,
        *listed(" RETURNING ", node.returning),
        *_tail(node),
    ]


PRINTERS: Final[Printers] = {
    ast.Identifier: lambda n: [quoted_name(n.name)],
    ast.TableName: lambda n: [table_name(n)],
    ast.OrderingTerm: _ordered,
    ast.ResultColumn: lambda n: [n.expr, aliased(n.alias)],
    ast.Star: _star,
    ast.Table: _table,
    ast.TableFunction: lambda n: [table_name(n), "(", *joined(n.args), ")", aliased(n.alias)],
    ast.SubqueryTable: _subquery_table,
    ast.NestedJoin: lambda n: ["(", n.join, ")", aliased(n.alias)],
    ast.Join: _one_join,
    ast.JoinClause: lambda n: [n.first, *n.joins],
    ast.SelectCore: _core,
    ast.Values: _values,
    ast.CommonTableExpression: _common_table,
    ast.With: _with_clause,
    ast.Select: _select,
    ast.Assignment: _assignment,
    ast.IndexedColumn: _ordered,
    ast.Upsert: _upsert,
    ast.Insert: _insert,
    ast.Update: _update,
    ast.Delete: _delete,
}
