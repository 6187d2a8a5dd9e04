"""Statements that are neither queries nor changes of rows: each kind to the function that carries it out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from minisql.engine.attach import attach, detach
from minisql.engine.change import WriterBusyError
from minisql.engine.create import create_index, create_table, create_view
from minisql.engine.create_trigger import create_trigger
from minisql.engine.drop import drop
from minisql.engine.pragma import run_pragma
from minisql.engine.reindex import reindex
from minisql.sql import ast
from minisql.value import Value

if TYPE_CHECKING:
    from minisql.engine.session import Session
    from minisql.engine.statement import Row


def run_command(session: Session, tree: ast.Statement, sql: str, params: Sequence[Value]) -> Sequence[Row]:
    """Carry out `tree`, whose text is `sql`; the rows that it gives (PRAGMA does, and a DROP TABLE that counts).

    Where another connection writes it begins anew, as long as the busy handler says so: what it has read of the schema
    may no longer hold.
    """
    attempt = 0
    while True:
        try:
            return _carry_out(session, tree, sql, params)
        except WriterBusyError as error:
            if not error.waited(attempt):
                raise
            attempt += 1


def _carry_out(session: Session, tree: ast.Statement, sql: str, params: Sequence[Value]) -> Sequence[Row]:
    transactions = session.transactions
    match tree:
        case ast.Begin(kind):
            if kind is not ast.TransactionKind.DEFERRED:
                session.refuse_if_query_only()
            transactions.begin(kind)
        case ast.Commit():
            transactions.commit()
        case ast.Rollback(None):
            transactions.rollback_command()
        case ast.Rollback(str() as name):
            transactions.rollback_to(name)
        case ast.Savepoint(name):
            transactions.savepoint(name)
        case ast.Release(name):
            transactions.release(name)
        case ast.CreateTable():
            create_table(session, tree, sql, params)
        case ast.CreateIndex():
            create_index(session, tree, sql)
        case ast.CreateTrigger():
            create_trigger(session, tree, sql)
        case ast.CreateView():
            create_view(session, tree, sql)
        case ast.CreateVirtualTable():
            from minisql.engine.vtab.definition import create_virtual_table

            create_virtual_table(session, tree, sql)
        case ast.Drop():
            return drop(session, tree)
        case (
            ast.RenameTable()
            | ast.RenameColumn()
            | ast.AddColumn()
            | ast.DropColumn()
            | ast.AddConstraint()
            | ast.DropConstraint()
            | ast.SetNotNull()
            | ast.DropNotNull()
        ):
            from minisql.engine.alter import alter_table  # here, so that a program without one does not load it

            alter_table(session, tree, sql)
        case ast.Attach():
            attach(session, tree, params)
        case ast.Detach():
            detach(session, tree, params)
        case ast.Vacuum():
            from minisql.engine.vacuum import vacuum

            vacuum(session, tree, params)
        case ast.Analyze():
            from minisql.engine.analyze import analyze

            analyze(session, tree)
        case ast.Reindex():
            reindex(session, tree)
        case ast.Pragma():
            return run_pragma(session, tree)
        case _:
            raise AssertionError(f"{type(tree).__name__} is no command")
    return ()
