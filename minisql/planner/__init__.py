"""AST and schema in, plan out: names become (source, column number), functions and collations objects, FROM scans.

`plan_statement` gives a `Plan` (nodes.py) of bound expressions (expr.py). Binding (`core`, `from_clause`,
`expressions`, ..) settles what a statement means; `where` chooses how rows are read, given a `Block` (block.py). The
planner reads no page and runs nothing.
"""

from minisql.planner.environment import Environment, Limits
from minisql.planner.statement import plan_statement
from minisql.planner.views import check_view, view_columns
from minisql.planner.write import bind_table_write

__all__ = ["Environment", "Limits", "bind_table_write", "check_view", "plan_statement", "view_columns"]
