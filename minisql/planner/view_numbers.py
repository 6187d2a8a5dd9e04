"""The numbers that SQLite gives the SELECTs of views, which EXPLAIN QUERY PLAN shows: `SCALAR SUBQUERY 4`.

They follow those in the statement's text (numbering.py), each time that a view is read: a SELECT before those in its
FROM, these before those in its expressions; of a compound the last core first. So a view that is read within another
one has its numbers before what stands behind it there. Source: eqp; the order was found by asking SQLite.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from minisql.frozen import field, slotted
from minisql.schema.objects import View, fold
from minisql.sql import ast

FindView: TypeAlias = Callable[[str, str | None], View | None]


@slotted
class ViewNumbers:
    """`of_cores`: the number of a core or VALUES of the view by its id(); `below`: those of the views that it names, by
    the id() of the table in its FROM."""

    of_cores: dict[int, int] = field(default_factory=dict)
    below: dict[int, ViewNumbers] = field(default_factory=dict)


def number_view(select: ast.Select, new_number: Callable[[], int], find_view: FindView) -> ViewNumbers:
    """Give the SELECTs of a view, and of the views that it reads, their numbers."""
    return _Numbering(new_number, find_view).view(select, ())


@slotted
class _Numbering:
    new_number: Callable[[], int]
    find_view: FindView

    def view(self, select: ast.Select, around: tuple[ast.Select, ...]) -> ViewNumbers:
        """`around`: the views that it stands in, none of which it may name."""
        numbers = ViewNumbers()
        self.select(select, numbers, {}, (*around, select))
        return numbers

    def select(
        self,
        select: ast.Select,
        numbers: ViewNumbers,
        ctes: dict[str, ast.CommonTableExpression],
        around: tuple[ast.Select, ...],
    ) -> None:
        if select.with_ is not None:
            ctes = ctes | {fold(cte.name): cte for cte in select.with_.ctes}
        for core in reversed(select.cores):
            if isinstance(core, ast.Values):
                numbers.of_cores.setdefault(id(core), self.new_number())
                for _ in core.rows[1:]:
                    self.new_number()
                self.expressions([expr for row in core.rows for expr in row], numbers, ctes, around)
                continue
            numbers.of_cores.setdefault(id(core), self.new_number())
            on: list[ast.Node] = []
            if core.from_ is not None:
                self.from_clause(core.from_, on, numbers, ctes, around)
            below = [node for node in ast.children(core) if node is not core.from_]
            self.expressions([*below, *on], numbers, ctes, around)
        last: list[ast.Node] = [*select.order_by]
        last += [node for node in (select.limit, select.offset) if node is not None]
        self.expressions(last, numbers, ctes, around)

    def from_clause(
        self,
        clause: ast.JoinClause,
        on: list[ast.Node],
        numbers: ViewNumbers,
        ctes: dict[str, ast.CommonTableExpression],
        around: tuple[ast.Select, ...],
    ) -> None:
        """The SELECTs of the tables; what stands in ON comes to `on`."""
        for table in (clause.first, *(join.table for join in clause.joins)):
            if isinstance(table, ast.SubqueryTable):
                self.select(table.select, numbers, ctes, around)
            elif isinstance(table, ast.NestedJoin):
                self.from_clause(table.join, on, numbers, ctes, around)
            elif isinstance(table, ast.TableFunction):
                on += table.args
            else:
                self.table(table, numbers, ctes, around)
        on += [join.on for join in clause.joins if join.on is not None]

    def table(
        self,
        table: ast.Table,
        numbers: ViewNumbers,
        ctes: dict[str, ast.CommonTableExpression],
        around: tuple[ast.Select, ...],
    ) -> None:
        cte = ctes.get(fold(table.name)) if table.schema is None else None
        if cte is not None:
            outside = {name: other for name, other in ctes.items() if other is not cte}
            self.select(cte.select, numbers, outside, around)
            return
        view = self.find_view(table.name, table.schema)
        if view is not None and not any(view.select is each for each in around):
            numbers.below[id(table)] = self.view(view.select, around)

    def expressions(
        self,
        nodes: list[ast.Node],
        numbers: ViewNumbers,
        ctes: dict[str, ast.CommonTableExpression],
        around: tuple[ast.Select, ...],
    ) -> None:
        """The SELECTs within expressions."""
        stack = list(reversed(nodes))
        while stack:
            node = stack.pop()
            if isinstance(node, ast.Select):
                self.select(node, numbers, ctes, around)
            else:
                stack.extend(reversed(ast.children(node)))
