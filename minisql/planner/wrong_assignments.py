"""What is wrong with the values behind SET, where SQLite finds it only when it makes the code of them.

Of a column that is set twice the first value is not computed. A row that a query should give, and cannot, counts as one
value:

    UPDATE t SET b = (a, 1), (a, b) = (SELECT 1, 2)         is right
    UPDATE t SET (a, b) = (SELECT 1, (a, 2) + 1 FROM u)     says `2 columns assigned 1 values`

Source: SQLite itself.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from minisql.errors import SqlError
from minisql.frozen import field, slotted
from minisql.planner.unplanned import FoundInPlan

if TYPE_CHECKING:
    from minisql.planner.context import Context


@slotted
class WrongAssignments:
    """The mistakes in `Context.late`, assignment by assignment. `of_columns`: those of the value that counts, by the
    column's number; `replaced`: those of others."""

    ctx: Context
    n_late: int = 0
    n_unplanned: int = 0
    of_columns: dict[int, list[SqlError]] = field(default_factory=dict)
    replaced: list[SqlError] = field(default_factory=list)

    def begin(self) -> None:
        """An assignment is about to be bound."""
        self.n_late, self.n_unplanned = len(self.ctx.late), len(self.ctx.unplanned)

    def none_given(self, n_values: int) -> None:
        """It is a row of so many values, of a query: say so of what is wrong with that. Constants come behind all."""
        late, unplanned, told = self.ctx.late, self.ctx.unplanned, f"{n_values} columns assigned 1 values"
        if any(each not in self.ctx.traits.constant for each in late[self.n_late :]):
            late[self.n_late :] = [SqlError(told)]
        unplanned[self.n_unplanned :] = [(plan, FoundInPlan(told)) for plan, _ in unplanned[self.n_unplanned :]]

    def end(self, columns: Iterable[int]) -> None:
        """It has been bound, for these columns."""
        mistakes = self.ctx.late[self.n_late :]
        for column in columns:
            self.replaced += self.of_columns.get(column, ())
            self.of_columns[column] = mistakes

    def forget_replaced(self) -> None:
        """All assignments have been bound: forget what is wrong with values that are not computed."""
        kept = [mistake for mistakes in self.of_columns.values() for mistake in mistakes]
        gone = [mistake for mistake in self.replaced if mistake not in kept]
        if gone:
            self.ctx.late = [mistake for mistake in self.ctx.late if mistake not in gone]
