"""From what the parser recognises to nodes: one function for each alternative of grammar.lark, found by its name.

In: the pieces of one alternative (token texts, nodes, lists). Out: a node, or a piece for the next alternative.
Builders know nothing of tables or columns; what they refuse is what SQLite's parser itself refuses.
"""

from __future__ import annotations

from collections.abc import Callable
from types import FunctionType
from typing import Any, Final

from minisql.sql.build import alterations, changes, columns, commands, definitions, expressions, queries, windows
from minisql.sql.build.context import Context

BUILDERS: Final[dict[str, Callable[..., Any]]] = {
    name: function
    for module in (expressions, windows, queries, changes, columns, definitions, alterations, commands)
    for name, function in vars(module).items()
    if isinstance(function, FunctionType) and function.__module__ == module.__name__ and not name.startswith("_")
}

__all__ = ["BUILDERS", "Context"]
