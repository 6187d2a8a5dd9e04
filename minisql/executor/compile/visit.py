"""What the visitors of an expression share.

A visitor is a generator: it yields the operands that it wants compiled, is sent their atoms, and returns its own. So
the depth of an expression costs no Python stack (SQLite allows 1,000 levels): `ExpressionCompiler` keeps the visitors
that wait in a list.
"""

from __future__ import annotations

from collections.abc import Generator
from enum import Enum

from minisql.executor.compile.emit import Atom
from minisql.planner import expr as e


class Want(Enum):
    """What an expression is compiled for."""

    VALUE = "value"  # an SQL value
    LOGIC = "logic"  # true, false or None; Python's or SQL's truth values
    CONDITION = "condition"  # anything that Python takes for true if, and only if, SQL does


Visit = Generator[tuple[e.Expr, Want], Atom, Atom]

VisitPair = Generator[tuple[e.Expr, Want], Atom, tuple[Atom, Atom]]
"""Of two operands."""
