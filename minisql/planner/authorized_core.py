"""What an authorizer is asked about the subqueries of a core and about tables of which no column is read.

Names are looked up clause by clause in another order than code is generated in, and about subqueries it is asked as
their code is generated: those of FROM, then LIMIT, WHERE with ON, GROUP BY, HAVING, the results and ORDER BY. Found by
asking SQLite.
"""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

from minisql.planner.expr import ROWID
from minisql.planner.scope import Scope, TableSource

if TYPE_CHECKING:
    from minisql.planner.authorizer import Authorizer, Waiting


class Clause(IntEnum):
    """In the order in which code is generated."""

    FROM = 0
    LIMIT = 1
    WHERE = 2
    GROUP_BY = 3
    HAVING = 4
    RESULTS = 5
    ORDER_BY = 6


class CoreQuestions:
    """What one core puts off: `bound` is told of each clause when it has been bound, `put_off` ends it. With
    `authorizer` None nothing is asked."""

    def __init__(self, authorizer: Authorizer | None) -> None:
        self._authorizer = authorizer
        self._start = 0 if authorizer is None else authorizer.n_postponed
        self._waiting: dict[Clause, list[Waiting]] = {}

    def bound(self, clause: Clause) -> None:
        """What has been put off since the last clause is of this one."""
        if self._authorizer is not None:
            self._waiting.setdefault(clause, []).extend(self._authorizer.take(self._start))

    def put_off(self, scope: Scope, database: str | None) -> None:
        """Have it asked in the order of the code. `database`: what is written before a table's name, or the view's in
        which it stands."""
        authorizer = self._authorizer
        if authorizer is None:
            return
        if scope.windows is not None and scope.windows.groups:
            from minisql.planner.authorizer import Action

            authorizer.postpone(Action.SELECT)  # what is below them is a query of its own
        authorizer.put_off(self._waiting.pop(Clause.FROM, []))
        for source in scope.sources:
            if source.access is not None and isinstance(source, TableSource) and all(n == ROWID for n in source.used):
                source.access.mention(database)
        for clause in sorted(self._waiting):
            authorizer.put_off(self._waiting[clause])
