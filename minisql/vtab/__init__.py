"""Virtual tables: the protocol between the engine and modules, and the modules that need nothing of a connection.

In comes what a query asks of a table (constraints, columns, an order), out come rows. A module knows no plans and no
statements; those that look at the connection itself (`pragma_*`, `dbstat`) are in `minisql.engine.vtab`.
"""

from minisql.vtab.protocol import (
    ROWID,
    Conflict,
    Connected,
    Constraint,
    Declaration,
    IndexPlan,
    IndexQuery,
    Module,
    Op,
    OrderTerm,
    Risk,
    Row,
    Use,
    Vtab,
)

__all__ = [
    "ROWID", "Conflict", "Connected", "Constraint", "Declaration", "IndexPlan", "IndexQuery", "Module", "Op",
    "OrderTerm", "Risk", "Row", "Use", "Vtab",
]  # fmt: skip
