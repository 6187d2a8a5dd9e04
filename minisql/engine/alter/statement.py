"""Each form of ALTER TABLE to the function that carries it out."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from minisql.engine.alter.columns import add_column, drop_column
from minisql.engine.alter.constraints import add_constraint, drop_constraint, drop_not_null, set_not_null
from minisql.engine.alter.rename import rename_column, rename_table
from minisql.engine.change import reading_schema
from minisql.sql import ast

if TYPE_CHECKING:
    from minisql.engine.session import Session


def alter_table(session: Session, tree: ast.AlterTable, sql: str) -> None:
    """Carry out an ALTER TABLE.

    Args:
        sql: the text that the positions in `tree` refer to.
    Raises:
        SqlError: what SQLite says of it; nothing has changed then.
        ConstraintError: rows that are there break a constraint that is added.
    """
    with reading_schema(session):
        match tree:
            case ast.RenameTable():
                rename_table(session, tree)
            case ast.RenameColumn():
                rename_column(session, tree, sql)
            case ast.AddColumn():
                add_column(session, tree, sql)
            case ast.DropColumn():
                drop_column(session, tree, sql)
            case ast.AddConstraint():
                add_constraint(session, tree, sql)
            case ast.DropConstraint():
                drop_constraint(session, tree)
            case ast.SetNotNull():
                set_not_null(session, tree, sql)
            case ast.DropNotNull():
                drop_not_null(session, tree)
            case _:
                assert_never(tree)
