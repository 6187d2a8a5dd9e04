"""Builders of the statements that are neither queries, changes nor definitions: transactions, PRAGMA, ATTACH, EXPLAIN.

Source: lang_transaction, lang_savepoint, lang_attach, pragma, lang_analyze, lang_reindex, lang_vacuum, lang_explain.
"""

from __future__ import annotations

from minisql.sql.ast import (
    Analyze,
    Attach,
    Begin,
    Commit,
    Detach,
    Explain,
    ExplainKind,
    Expr,
    Pragma,
    Reindex,
    Release,
    Rollback,
    Savepoint,
    Statement,
    TableName,
    TransactionKind,
    Vacuum,
)
from minisql.sql.build.context import Context
from minisql.sql.lexer import unquoted


def start_statement(context: Context, start: int, statement: Statement) -> Statement:
    return statement


def start_expression(context: Context, start: int, expr: Expr) -> Expr:
    return expr


def explain(context: Context, start: int, statement: Statement) -> Explain:
    return Explain(ExplainKind.BYTECODE, statement, pos=start)


def explain_query_plan(context: Context, start: int, statement: Statement) -> Explain:
    return Explain(ExplainKind.QUERY_PLAN, statement, pos=start)


def begin(context: Context, start: int, kind: TransactionKind | None, word: None) -> Begin:
    return Begin(kind or TransactionKind.DEFERRED, pos=start)


def deferred(context: Context, start: int) -> TransactionKind:
    return TransactionKind.DEFERRED


def immediate(context: Context, start: int) -> TransactionKind:
    return TransactionKind.IMMEDIATE


def exclusive(context: Context, start: int) -> TransactionKind:
    return TransactionKind.EXCLUSIVE


def commit(context: Context, start: int, word: None) -> Commit:
    return Commit(pos=start)


def rollback(context: Context, start: int, word: None) -> Rollback:
    return Rollback(pos=start)


def rollback_to(context: Context, start: int, word: None, savepoint_name: str) -> Rollback:
    return Rollback(unquoted(savepoint_name), pos=start)


def savepoint(context: Context, start: int, name: str) -> Savepoint:
    return Savepoint(unquoted(name), pos=start)


def release(context: Context, start: int, name: str) -> Release:
    return Release(unquoted(name), pos=start)


def attach(context: Context, start: int, file: Expr, schema: Expr, key: Expr | None) -> Attach:
    return Attach(file, schema, key, pos=start)


def detach(context: Context, start: int, schema: Expr) -> Detach:
    return Detach(schema, pos=start)


def pragma(context: Context, start: int, name: TableName, value: str | tuple[str, bool] | None = None) -> Pragma:
    if isinstance(value, tuple):
        return Pragma(name.name, name.schema, value[0], is_text=value[1], pos=start)
    return Pragma(name.name, name.schema, value, pos=start)


def pragma_word(context: Context, start: int, word: str) -> tuple[str, bool]:
    """(the word without quotes, did it have some?)"""
    return unquoted(word), word[0] in "'\"`["


def analyze(context: Context, start: int, target: TableName | None) -> Analyze:
    return Analyze(target, pos=start)


def reindex(context: Context, start: int, target: TableName | None) -> Reindex:
    return Reindex(target, pos=start)


def vacuum(context: Context, start: int, schema: str | None, into: Expr | None) -> Vacuum:
    return Vacuum(None if schema is None else unquoted(schema), into, pos=start)
