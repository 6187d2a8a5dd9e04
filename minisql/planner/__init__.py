"""AST and schema in, plan out: names become (source, column number), functions and collations objects, FROM scans.

`plan_statement` gives a `Plan` (nodes/) of bound expressions (expr.py). Binding (`core`, `from_clause`,
`expressions`, ..) settles what a statement means; `where` chooses how rows are read, given a `Block` (block.py). The
planner reads no page and runs nothing.

Schema statements ask for `write.bind_table_write`, `views.check_view` and `views.view_columns` where they need them:
a program that only reads does not import how rows are written.
"""

from minisql.planner.environment import Environment, Limits
from minisql.planner.statement import plan_statement

__all__ = ["Environment", "Limits", "plan_statement"]
