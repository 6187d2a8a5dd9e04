"""Foreign key violations that may still be mended before COMMIT.

Source: foreignkeys §4.2, pragma "defer_foreign_keys".
"""

from __future__ import annotations

from minisql.frozen import slotted


@slotted
class Violations:
    """A connection's count of rows without a parent in the open transaction.

    `n_deferred`: of deferred keys; `n_put_off`: of immediate ones while `defer_all` (PRAGMA defer_foreign_keys) is set.
    A count may fall below zero: while it is not zero, a row that loses its parent or finds one counts even if it had no
    parent before foreign keys were enforced. SQLite refuses the COMMIT where the sum of both is not zero.
    """

    n_deferred: int = 0
    n_put_off: int = 0
    defer_all: bool = False

    @property
    def forbid_commit(self) -> bool:
        return self.n_deferred + self.n_put_off != 0

    @property
    def are_counted(self) -> bool:
        """Is either count not zero? What SQLite asks before the DELETE of a DROP TABLE."""
        return self.n_deferred != 0 or self.n_put_off != 0

    def mark(self) -> tuple[int, int]:
        """The counts, for a savepoint."""
        return self.n_deferred, self.n_put_off

    def back_to(self, mark: tuple[int, int]) -> None:
        self.n_deferred, self.n_put_off = mark

    def end_transaction(self) -> None:
        self.n_deferred = self.n_put_off = 0
        self.defer_all = False
