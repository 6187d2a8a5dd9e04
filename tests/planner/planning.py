"""Helpers: an environment with a schema that SQLite made, and plans of single statements."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from minisql.executor.functions import builtin_functions
from minisql.planner import Environment, plan_statement
from minisql.planner.nodes import Plan
from minisql.schema.load import load_schema
from minisql.schema.objects import Catalog
from minisql.sql import parse_statement
from minisql.value.collate import CollationRegistry


def environment(rows: Sequence[Sequence[Any]]) -> Environment:
    """An environment whose main database has these rows in sqlite_schema."""
    main = load_schema("main", rows, 1, 4, "utf-8")
    temp = load_schema("temp", [], 1, 4, "utf-8")
    return Environment(Catalog((main, temp)), builtin_functions(), CollationRegistry())


def schema_of(*statements: str) -> Environment:
    """An environment with the tables of these CREATE TABLE statements (without automatic indexes)."""
    rows = []
    for number, sql in enumerate(statements, start=2):
        words = sql.replace("(", " ").split()
        name = words[2]
        rows.append((words[1].lower(), name, words[4] if words[1] == "INDEX" else name, number, sql))
    return environment(rows)


def plan(sql: str, env: Environment) -> Plan:
    """The plan of one statement."""
    statement, _ = parse_statement(sql)
    assert statement is not None, sql
    return plan_statement(statement, sql, env)
