"""From batches to rows: what stands in a plan where a part of it may run over columns.

Each run decides anew, by the sizes of the tables that are to be read. Rows are made of a batch at a time. When a kernel
is not exact, the rows come from the row path, without those that have been given already: both give the same rows in
the same order. The statement then leaves columns alone for its next runs: 1, 2, 4 and so on up to 256, until they work.

What has been read and not given yet must not hide a change that the program makes on the same connection between two
rows, nor be made of pages that have changed: see `Reading.hand_over`.

What pays: see `_MIN_WORK`.
"""

from __future__ import annotations

from collections.abc import Generator, Iterator
from itertools import islice
from sys import maxsize
from typing import TYPE_CHECKING, Final

from minisql.columnar import build
from minisql.columnar.build import reads_first
from minisql.columnar.missed import pays_to_import
from minisql.columnar.size import Size, works_of
from minisql.errors import Error
from minisql.executor.run import OVER_COLUMNS, Operator, Row, Run, Start
from minisql.frozen import frozen
from minisql.numpy_import import import_numpy
from minisql.planner.nodes import PlanNode

if TYPE_CHECKING:
    from minisql.columnar.operator import BatchOperator
    from minisql.executor.builder import Builder

_MIN_WORK: Final = 5_000  # 700 rows that are filtered and summed; columns are ahead from 800 on, decoded or not
_MAX_PAUSE: Final = 256
_IS_SMALL: Final = "columns would not pay"  # in a run's memo, while operators are bound


class _Program:
    """The batch operators of a part, made when they are first wanted; and what came of them."""

    __slots__ = ("_builder", "_made", "_n_pause", "_n_to_skip", "is_missed", "node")

    def __init__(self, builder: Builder, node: PlanNode) -> None:
        self._builder = builder
        self.node = node
        self.is_missed = False  # NumPy would have had to be imported for it, and was not
        self._made: BatchOperator | None = None
        self._n_pause = 0
        self._n_to_skip = 0

    def is_due(self) -> bool:
        """Shall this run try columns?"""
        if self._n_to_skip:
            self._n_to_skip -= 1
            return False
        return True

    def operator(self) -> BatchOperator:
        """The part over columns. Raises Inexact: something in it has no columnar form."""
        if self._made is None:
            from minisql.columnar.assemble import assemble

            self._n_to_skip = maxsize  # for good, if this fails
            self._made = assemble(self._builder, self.node)
            self._n_to_skip = 0
        return self._made

    def worked(self) -> None:
        """A run came to its end."""
        self._n_pause = 0

    def failed(self) -> None:
        """A run has gone over to rows."""
        if self._made is not None:
            self._n_pause = min(2 * self._n_pause or 1, _MAX_PAUSE)
            self._n_to_skip = self._n_pause


@frozen
class Adapter:
    """A part of a plan that can run over columns (`program`) and as rows (`operator`)."""

    program: _Program
    operator: Operator
    works: tuple[Size, ...]  # that the row path has, in units of about half a microsecond
    is_blocking: bool  # it reads all before it gives a row

    @classmethod
    def of(cls, builder: Builder, node: PlanNode, operator: Operator) -> Adapter:
        """For a node that `minisql.columnar.build.candidates` has named."""
        return cls(_Program(builder, node), operator, tuple(works_of(builder, node)), reads_first(node))

    def bind(self, run: Run) -> Start:
        if _IS_SMALL in run.memo or not (run.repeatable or run.reads_first):
            return self.operator.bind(run)
        chosen: list[Start] = []

        def start(left: Row) -> Iterator[Row]:
            if not chosen:
                chosen.append(self._choose(run))
            return chosen[0](left)

        return start

    def _choose(self, run: Run) -> Start:
        """The way to run: decided when the first row is wanted, since it takes a look at pages."""
        memo = run.memo
        if not self.program.is_due():
            return self.operator.bind(run)
        if not self._pays(run):
            memo[_IS_SMALL] = True  # and so is each part of it
            try:
                return self.operator.bind(run)
            finally:
                del memo[_IS_SMALL]
        return lambda left: Reading(self, run).rows()

    def _pays(self, run: Run) -> bool:
        """Are there so many rows to read that columns are faster?"""
        if build.MODE == "force":
            return True
        work = sum(work_in(run) for work_in in self.works)
        if work < _MIN_WORK:
            return False
        program = self.program
        pays = pays_to_import(work, is_again=program.is_missed)
        program.is_missed = not pays
        return pays


class Reading:
    """One run of a part: its rows."""

    __slots__ = ("__weakref__", "_adapter", "_failed", "_is_reading", "_late", "_n_given", "_piece", "_run", "_waiting")

    def __init__(self, adapter: Adapter, run: Run) -> None:
        self._adapter = adapter
        self._run = run
        self._waiting = self._pieces()
        self._is_reading = False  # the next piece is being made
        self._piece: Iterator[Row] = iter(())
        self._n_given = 0  # when the piece is over
        self._late: Iterator[Row] | None = None  # the rows that are left, once others have taken over
        self._failed: Error | None = None

    def rows(self) -> Iterator[Row]:
        """The rows, each batch's made together."""
        ahead = self._run.host.ahead
        ahead.add(self)
        try:
            for piece in self._waiting:
                self._piece = piece
                yield from piece
                if self._late is not None:
                    break
            if self._late is not None:
                yield from self._late
                if self._failed is not None:
                    raise self._failed
        finally:
            self._waiting.close()
            ahead.discard(self)

    def hand_over(self) -> None:
        """Tables are about to be changed. What has read them all gives what it has; what reads as it gives goes on by
        rows, behind the row that was given last, and sees each change as SQLite's would."""
        if self._is_reading:  # a function within it makes the change: its scans notice that
            return
        try:
            if self._adapter.is_blocking:
                self._late = iter(self._rest())
            else:
                n_given = self._n_given - sum(1 for _ in self._piece)  # which ends the loop over it, too
                self._late = self._by_rows()
                for _ in range(n_given):
                    next(self._late, None)
        except Error as error:
            self._late, self._failed = iter(()), error

    def _rest(self) -> list[Row]:
        """The rows that have not been given; as far as they go, if there is an error behind them."""
        rest = list(self._piece)
        try:
            for piece in self._waiting:
                for row in piece:
                    rest.append(row)  # not `extend`: the rows that came before an error stay
        except Error as error:
            self._failed = error
        return rest

    def _by_rows(self) -> Iterator[Row]:
        return self._adapter.operator.bind(self._run)(())

    def _pieces(self) -> Generator[Iterator[Row], None, None]:
        """The rows by batches, and those of the row path in one piece, where a batch cannot be made."""
        import_numpy()
        from minisql.columnar.rows import rows_of
        from minisql.columnar.vector import Inexact

        program = self._adapter.program
        self._is_reading = True
        try:
            for batch in program.operator().batches(self._run):
                piece = list(rows_of(batch))
                if not self._n_given:
                    self._run.memo.setdefault(OVER_COLUMNS, set()).add(id(program.node))
                self._n_given += len(piece)
                self._is_reading = False
                yield iter(piece)
                self._is_reading = True
        except Inexact:
            program.failed()
            self._run.memo.get(OVER_COLUMNS, set()).discard(id(program.node))
        else:
            program.worked()
            return
        finally:
            self._is_reading = False
        self._run.host.ahead.discard(self)  # the row path looks after itself
        yield islice(self._by_rows(), self._n_given, None)
