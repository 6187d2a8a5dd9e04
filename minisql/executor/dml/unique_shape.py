"""What of an INSERT is known when it is built, where its rows are written together and may be in conflict with others.

Source: lang_conflict, lang_upsert "DO NOTHING", withoutrowid.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from minisql.executor.dml.batch import BatchShape, RowBatch
from minisql.executor.dml.batch_keyed import KeyedBatch
from minisql.executor.dml.batch_unique import UniqueBatch
from minisql.executor.dml.rowids import RowidChooser
from minisql.executor.dml.unique_checks import UniqueCheck
from minisql.executor.dml.unique_keys import UniqueKey, own_key, unique_keys
from minisql.executor.dml.writer import BoundWriter, TableWriter
from minisql.executor.run import Row, Run
from minisql.frozen import frozen
from minisql.planner.expr import Expr
from minisql.planner.nodes import OnConflict
from minisql.value.collate import CollationRegistry


@frozen
class UniqueShape:
    """Such a statement, built.

    Attributes:
        rowid_action: for a rowid that is there already; None: the table has no rowids.
        keys: of its unique indexes, behind its own key where it has no rowids.
    """

    rows: BatchShape
    rowid_action: OnConflict | None
    keys: tuple[UniqueKey, ...]

    @classmethod
    def build(
        cls,
        writer: TableWriter,
        values: Sequence[Expr],
        checks: Sequence[UniqueCheck],
        collations: CollationRegistry,
    ) -> UniqueShape | None:
        """`values` are as for `BatchShape`; `checks` are the writer's, maybe with other actions."""
        keys = unique_keys(writer, checks, collations)
        rows = None if keys is None else BatchShape.build(writer.target, values)
        if rows is None or keys is None:
            return None
        if writer.target.table.without_rowid:
            own = own_key(writer, checks, collations)
            return None if own is None else cls(rows, None, (own, *keys))
        rowid_action = next((check.action for check in checks if check.slot is None), OnConflict.ABORT)
        return cls(rows, rowid_action, keys)

    def batch(
        self,
        run: Run,
        writer: BoundWriter,
        insert_one: Callable[[Row], object],
        chooser: RowidChooser | None,
        *,
        is_each: bool,
    ) -> RowBatch:
        """What collects the rows of one execution. `insert_one` inserts one by itself, and counts it. `is_each`: each
        of them is a statement of its own. `chooser`: None where the table has no rowids."""
        if self.rowid_action is None:
            return KeyedBatch(self.rows, self.keys, run, writer, insert_one)
        assert chooser is not None
        return UniqueBatch(self.rows, self.keys, self.rowid_action, run, writer, insert_one, chooser, is_each=is_each)
