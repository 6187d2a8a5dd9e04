"""Text from a tree: `parse(to_sql(node))` gives an equal tree.

Names are quoted where they must be. Parentheses come from precedence alone, since the tree has none. Builds a list of
pieces on a stack of work, not by recursion: trees may be 1,000 deep.
Source: lang, lang_expr "Operators, and Parse-Affecting Attributes".
"""

from __future__ import annotations

from minisql.sql.printer.printing import to_sql

__all__ = ["to_sql"]
