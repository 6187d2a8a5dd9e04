"""What `excluded` holds where a rowid is the conflict: the row as it was given, before its affinities are applied.

SQLite looks at the rowid before it converts the row, and at the constraints of indexes after: for
`CREATE TABLE t(a INTEGER PRIMARY KEY, b TEXT)`, `INSERT INTO t VALUES(1, 5) ON CONFLICT(a) DO UPDATE
SET b = typeof(excluded.b)` stores 'integer'. CHECK constraints and generated columns are made of converted values, so
with one of them, or when the clause for the rowid is not the first, all is converted by then.
"""

from __future__ import annotations

from collections.abc import Callable

from minisql.executor.dml import constraints
from minisql.executor.dml.row_code import RowCode
from minisql.executor.run import Row, Run
from minisql.planner.expr import ROWID
from minisql.planner.nodes import OnConflict, TableWrite
from minisql.value.affinity import Affinity


def sees_given_row(target: TableWrite) -> bool:
    """Whether nothing has converted the row when its rowid is looked for."""
    return not (target.table.without_rowid or target.checks or target.generated)


def compile_given_row(target: TableWrite, on_conflict: OnConflict | None) -> Callable[[Run], Callable[[Row], Row]]:
    """`bind(run)(r)`, `r` as for compile_new_row but with the rowid that was chosen: the row in the target's layout.
    Integers in REAL columns are reals, and defaults stand in for NULL under NOT NULL ON CONFLICT REPLACE."""
    code, table = RowCode(target), target.table
    code.unpack([*range(len(table.columns)), ROWID])
    defaults = dict(target.defaults)
    for number, column in enumerate(table.columns):
        name = code.name_of(number)
        if number == table.rowid_column:
            code.body.line(f"{name} = c0")
            continue
        clause = constraints.is_not_null(table, number)
        if clause is not None and constraints.action_of(on_conflict, clause) is OnConflict.REPLACE:
            with code.body.indented(f"if {name} is None:"):
                code.set_default(number, defaults.get(number))
        if column.affinity is Affinity.REAL:
            code.body.line(f"if type({name}) is int: {name} = float({name})")
    return code.function(code.row())
