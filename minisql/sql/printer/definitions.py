"""What changes the schema: CREATE of all kinds, ALTER TABLE, DROP."""

from __future__ import annotations

from typing import Any, Final

from minisql.sql import ast
from minisql.sql.printer.pieces import (
    Piece,
    Printers,
    in_parentheses,
    joined,
    name_list,
    on_conflict,
    optional,
    quoted_name,
    table_name,
)


def _constraint(name: str | None) -> str:
    return "" if name is None else f"CONSTRAINT {quoted_name(name)} "


def _references(node: ast.ForeignKeyClause) -> list[Piece]:
    text = f"REFERENCES {quoted_name(node.table)}{in_parentheses(node.columns)}"
    if node.on_delete is not None:
        text += f" ON DELETE {node.on_delete.value}"
    if node.on_update is not None:
        text += f" ON UPDATE {node.on_update.value}"
    if node.match is not None:
        text += f" MATCH {quoted_name(node.match)}"
    if node.deferrable is not None:
        text += " DEFERRABLE" if node.deferrable else " NOT DEFERRABLE"
        if node.initially_deferred is not None:
            text += " INITIALLY DEFERRED" if node.initially_deferred else " INITIALLY IMMEDIATE"
    return [text]


def _column_constraint(node: Any) -> list[Piece]:
    pieces: list[Piece] = [_constraint(node.name)]
    match node:
        case ast.ColumnPrimaryKey():
            order = "" if node.order is None else f" {node.order.value}"
            tail = " AUTOINCREMENT" if node.autoincrement else ""
            return [*pieces, f"PRIMARY KEY{order}{on_conflict(node.on_conflict)}{tail}"]
        case ast.ColumnNotNull():
            return [*pieces, "NOT NULL", on_conflict(node.on_conflict)]
        case ast.ColumnNull():
            return [*pieces, "NULL", on_conflict(node.on_conflict)]
        case ast.ColumnUnique():
            return [*pieces, "UNIQUE", on_conflict(node.on_conflict)]
        case ast.Check():
            return [*pieces, "CHECK (", node.expr, ")", on_conflict(node.on_conflict)]
        case ast.ColumnDefault():
            value: list[Piece] = ["(", node.expr, ")"] if node.parenthesized else [node.expr]
            return [*pieces, "DEFAULT ", *value]
        case ast.ColumnCollate():
            return [*pieces, "COLLATE ", quoted_name(node.collation)]
        case ast.ColumnReferences():
            return [*pieces, node.clause]
        case ast.ColumnGenerated():
            return [*pieces, "GENERATED ALWAYS AS (", node.expr, ") STORED" if node.stored else ") VIRTUAL"]
    raise AssertionError(node)


def _table_constraint(node: Any) -> list[Piece]:
    pieces: list[Piece] = [_constraint(node.name)]
    match node:
        case ast.PrimaryKey():
            close = " AUTOINCREMENT)" if node.autoincrement else ")"
            return [*pieces, "PRIMARY KEY (", *joined(node.columns), close, on_conflict(node.on_conflict)]
        case ast.Unique():
            return [*pieces, "UNIQUE (", *joined(node.columns), ")", on_conflict(node.on_conflict)]
        case ast.ForeignKey():
            return [*pieces, f"FOREIGN KEY ({name_list(node.columns)}) ", node.clause]
    raise AssertionError(node)


def _column_def(node: ast.ColumnDef) -> list[Piece]:
    pieces: list[Piece] = [quoted_name(node.name)]
    if node.type_name is not None:
        pieces.append(f" {node.type_name}")
    for constraint in node.constraints:
        pieces += [" ", constraint]
    return pieces


def _create(kind: str, temporary: bool, if_not_exists: bool, name: ast.TableName) -> str:
    temp = "TEMP " if temporary else ""
    return f"CREATE {temp}{kind} {'IF NOT EXISTS ' if if_not_exists else ''}{table_name(name)}"


def _create_table(node: ast.CreateTable) -> list[Piece]:
    start = _create("TABLE", node.temporary, node.if_not_exists, node.table)
    if node.select is not None:
        return [start, " AS ", node.select]
    options = ["WITHOUT ROWID"] * node.without_rowid + ["STRICT"] * node.strict
    tail = ")" + ("" if not options else " " + ", ".join(options))
    return [start, " (", *joined([*node.columns, *node.constraints]), tail]


def _create_index(node: ast.CreateIndex) -> list[Piece]:
    start = _create("UNIQUE INDEX" if node.unique else "INDEX", False, node.if_not_exists, node.index)
    columns = joined(node.columns)
    return [f"{start} ON {quoted_name(node.table_name)} (", *columns, ")", *optional(" WHERE ", node.where)]


def _create_view(node: ast.CreateView) -> list[Piece]:
    start = _create("VIEW", node.temporary, node.if_not_exists, node.view)
    return [start, in_parentheses(node.columns), " AS ", node.select]


def _create_trigger(node: ast.CreateTrigger) -> list[Piece]:
    pieces: list[Piece] = [_create("TRIGGER", node.temporary, node.if_not_exists, node.trigger)]
    if node.time is not None:
        pieces.append(f" {node.time.value}")
    pieces.append(f" {node.event.value}")
    if node.of:
        pieces.append(f" OF {name_list(node.of)}")
    pieces += [f" ON {table_name(node.table)}", " FOR EACH ROW" if node.for_each_row else ""]
    pieces += [*optional(" WHEN ", node.when), " BEGIN "]
    for statement in node.body:
        pieces += [statement, "; "]
    return [*pieces, "END"]


def _create_virtual_table(node: ast.CreateVirtualTable) -> list[Piece]:
    start = _create("VIRTUAL TABLE", False, node.if_not_exists, node.table)
    arguments = f"({', '.join(node.arguments)})" if node.arguments else ""
    return [f"{start} USING {quoted_name(node.module)}{arguments}"]


def _alter(node: Any) -> list[Piece]:
    start = f"ALTER TABLE {table_name(node.table)} "
    match node:
        case ast.RenameTable():
            return [start, f"RENAME TO {quoted_name(node.new_name)}"]
        case ast.RenameColumn():
            new_name = '"' + node.new_name.replace('"', '""') + '"' if node.quoted else node.new_name
            return [start, f"RENAME COLUMN {quoted_name(node.column)} TO {new_name}"]
        case ast.AddColumn():
            return [start, "ADD COLUMN ", node.column]
        case ast.DropColumn():
            return [start, f"DROP COLUMN {quoted_name(node.column)}"]
        case ast.AddConstraint():
            return [start, "ADD ", node.check]
        case ast.DropConstraint():
            return [start, f"DROP CONSTRAINT {quoted_name(node.constraint)}"]
        case ast.SetNotNull():
            return [start, f"ALTER COLUMN {quoted_name(node.column)} SET NOT NULL{on_conflict(node.on_conflict)}"]
        case ast.DropNotNull():
            return [start, f"ALTER COLUMN {quoted_name(node.column)} DROP NOT NULL"]
    raise AssertionError(node)


def _drop(node: ast.Drop) -> list[Piece]:
    return [f"DROP {node.kind.value} {'IF EXISTS ' if node.if_exists else ''}{table_name(node.name)}"]


PRINTERS: Final[Printers] = {
    ast.ForeignKeyClause: _references,
    ast.ColumnPrimaryKey: _column_constraint,
    ast.ColumnNotNull: _column_constraint,
    ast.ColumnNull: _column_constraint,
    ast.ColumnUnique: _column_constraint,
    ast.Check: _column_constraint,
    ast.ColumnDefault: _column_constraint,
    ast.ColumnCollate: _column_constraint,
    ast.ColumnReferences: _column_constraint,
    ast.ColumnGenerated: _column_constraint,
    ast.ColumnDef: _column_def,
    ast.PrimaryKey: _table_constraint,
    ast.Unique: _table_constraint,
    ast.ForeignKey: _table_constraint,
    ast.CreateTable: _create_table,
    ast.CreateIndex: _create_index,
    ast.CreateView: _create_view,
    ast.CreateTrigger: _create_trigger,
    ast.CreateVirtualTable: _create_virtual_table,
    ast.Drop: _drop,
    ast.RenameTable: _alter,
    ast.RenameColumn: _alter,
    ast.AddColumn: _alter,
    ast.DropColumn: _alter,
    ast.AddConstraint: _alter,
    ast.DropConstraint: _alter,
    ast.SetNotNull: _alter,
    ast.DropNotNull: _alter,
}
