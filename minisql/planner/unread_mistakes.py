"""What is wrong with a column of a subquery in FROM that nobody reads is not told: SQLite makes no code of it.

    SELECT a FROM (SELECT a, (1, 2) + 1 FROM t)     is right

Of a SELECT the plan shows it (told.py), here it is foreseen for a query in a change. Such are the columns that
unused_columns.py leaves out, and those of a query that becomes a part of the one around it.
Source: SQLite itself.
"""

from __future__ import annotations

from minisql.planner.block import JoinItem, QueryItem
from minisql.planner.bound_core import BoundCore
from minisql.planner.flatten import is_plain
from minisql.planner.limit_of_subquery import is_ungrouped
from minisql.planner.unused_columns import cores_of


def forget_unread(core: BoundCore) -> None:
    """Forget what is wrong with the columns that `core`, all of it bound, does not read of the subqueries in its FROM
    clause."""
    stack = [] if core.item is None else [core.item]
    while stack:
        item = stack.pop()
        if isinstance(item, JoinItem):
            stack += (item.right, item.left)
        elif isinstance(item, QueryItem):
            _forget(item)


def _forget(item: QueryItem) -> None:
    cores, used = cores_of(item)
    if not all(is_ungrouped(core) and (is_plain(core) or not (item.is_common or item.is_correlated)) for core in cores):
        return
    for core in cores:
        if core.output_mistakes:
            read = [output.mistake for number, output in enumerate(core.outputs) if number in used]
            unread = [mistake for mistake in core.output_mistakes if mistake not in read]
            core.ctx.late = [mistake for mistake in core.ctx.late if mistake not in unread]
            core.output_mistakes = [mistake for mistake in core.output_mistakes if mistake in read]
