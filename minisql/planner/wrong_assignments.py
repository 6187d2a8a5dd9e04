"""What is wrong with the values behind SET, where SQLite finds it only when it makes the code of them.

Of a column that is set twice the first value is not computed:

    UPDATE t SET b = (a, 1), (a, b) = (SELECT 1, 2)         is right

Source: SQLite itself.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from minisql.errors import SqlError
from minisql.frozen import field, slotted

if TYPE_CHECKING:
    from minisql.planner.context import Context


@slotted
class WrongAssignments:
    """The mistakes in `Context.late`, assignment by assignment. `of_columns`: those of the value that counts, by the
    column's number; `replaced`: those of others."""

    ctx: Context
    n_late: int = 0
    of_columns: dict[int, list[SqlError]] = field(default_factory=dict)
    replaced: list[SqlError] = field(default_factory=list)

    def begin(self) -> None:
        """An assignment is about to be bound."""
        self.n_late = len(self.ctx.late)

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
