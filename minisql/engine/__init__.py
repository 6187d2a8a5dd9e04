"""One connection's engine: SQL text and parameters come in, rows and changed files go out.

It ties the packages together: parses and plans through caches, takes and gives up locks around each statement,
carries out schema statements, transactions and PRAGMAs. It never looks into a page and never evaluates an expression.
"""

from minisql.engine.held import HeldRows
from minisql.engine.session import Session
from minisql.engine.statement import Statement

SQLITE_VERSION = "3.54.1"
"""The version of SQLite whose behaviour this is."""

__all__ = ["SQLITE_VERSION", "HeldRows", "Session", "Statement"]
