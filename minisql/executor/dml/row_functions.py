"""The functions that a change needs of one table: a row from what is given, its index entries, what triggers see.

Each is written by `RowCode` and bound to a run: `bind(run)(r)`.
Source: datatype3 §3 (affinity on storing), gencol, stricttables, lang_createtrigger.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from typing import Any, Final, TypeAlias

from minisql.errors import FullError
from minisql.executor.compile import compile_row
from minisql.executor.compile.context import Context
from minisql.executor.compile.emit import Emitter, Layouts
from minisql.executor.compile.expression import ExpressionCompiler
from minisql.executor.dml import constraints
from minisql.executor.dml.row_code import KeyStep, RowCode, RowidTaken
from minisql.executor.dml.touched import index_writes
from minisql.executor.run import Row, Run
from minisql.planner.expr import ROWID, Const, Expr, Param, Unary
from minisql.planner.nodes import ColumnKey, IndexWrite, OnConflict, TableWrite
from minisql.planner.whole_reals import keeps_reals
from minisql.value.affinity import Affinity
from minisql.value.integer import must_be_integer
from minisql.value.types import Value

Entries: TypeAlias = tuple["Row | None", ...]
"""A row's entry in each index, None where the index (a partial one) has none."""

Prepared: TypeAlias = tuple[Any, Any, Entries, Row]
"""(rowid, record, entries, row): the record is bytes, or for a WITHOUT ROWID table the values of its entry."""

_LOADED_IF_SEEN: Final = 32  # columns


def compile_returning(
    target: TableWrite, results: Sequence[Expr], columns: tuple[ColumnKey, ...], context: Context
) -> Callable[[Run], Callable[..., Row]] | None:
    """What RETURNING gives for a row of these `columns`, if anything. A generated column keeps its JSON mark there, as
    it is read from the table."""
    if not results:
        return None
    context.stored.add(target.source)
    return compile_row(results, Layouts.of(columns), context)


def compile_new_row(
    target: TableWrite, on_conflict: OnConflict | None, taken: RowidTaken | None = None, steps: Sequence[KeyStep] = ()
) -> Callable[[Run, Callable[[Value], int]], Callable[[Row], Prepared | None]]:
    """For INSERT: `bind(run, choose)(r)`, `r` being one value a column, then the rowid or NULL.

    `choose(value)` makes the rowid of what was given for it, NULL too. The function gives the row ready to be written,
    or None if it is to be ignored. Order of checks as in SQLite: rowid's type, NOT NULL, STRICT types, CHECK. `steps`:
    see `key_steps.py`; the entries behind one that stops are None.
    """
    code, table = RowCode(target, keeps_reals=keeps_reals(target, None)), target.table
    code.unpack([*range(len(table.columns)), ROWID])
    if not table.without_rowid:
        if table.rowid_column is not None:
            code.body.line(f"if c0 is None: c0 = {code.name_of(table.rowid_column)}")
        # AUTOINCREMENT counts the rowids of ignored rows too, so it has to see all of them.
        code.body.line("c0 = choose(c0)" if table.autoincrement else "if type(c0) is not int: c0 = choose(c0)")
    _check_new_row(code, on_conflict, taken or rowid_taken(target, on_conflict))
    entries = code.entries(index_writes(target), steps)
    bind = code.emitter.function(
        "f(r)", closing=(f"return c0, {code.record()}, {entries}, {code.row()}",), bind_arguments="run, choose"
    )
    return bind  # type: ignore[no-any-return]


def compile_direct_insert(
    target: TableWrite,
    on_conflict: OnConflict | None,
    values: Sequence[Expr],
    context: Context,
    *,
    with_literals: bool = False,
    asks_first: bool = False,
) -> Callable[..., Callable[[Any], int | None]]:
    """For executemany of `INSERT ... VALUES (?, ?)`: one function from the parameters to the written row.

    `bind(run, next_rowid, given, insert, refuse, inserts)(params)` writes the row and gives its rowid, or None if it is
    ignored. `values` are one parameter or literal a column, then one for the rowid. `insert` is the table's, `inserts`
    those of its indexes; `refuse` is called with a rowid that is there already. Only for a rowid table without unique
    indexes: no other conflict is looked for. Measured: 1.1 µs a row less than by way of compile_new_row.

    With `with_literals` the function's argument is (parameters, literals by their slots) and it serves every text.
    `asks_first`: a rowid that is there already is refused before entries are made.
    """
    code, table = RowCode(target, keeps_reals=keeps_reals(target, None)), target.table
    if with_literals:
        code.body.line("r, literals = r")
    compiler = ExpressionCompiler(code.emitter, Layouts(), context)
    for name, value in zip([*code.names[1:], "c0"], values, strict=True):
        code.body.line(f"{name} = {_given_value(value, compiler, with_literals=with_literals)}")
    if table.rowid_column is not None:
        code.body.line(f"if c0 is None: c0 = {code.name_of(table.rowid_column)}")
    code.body.line("if c0 is None: c0 = next_rowid()")
    with code.body.indented("else:"):
        code.body.line(f"if type(c0) is not int: c0 = {code.emitter.object(must_be_integer)}(c0)")
        code.body.line("given(c0)")
    _check_new_row(code, on_conflict, rowid_taken(target, on_conflict))
    if asks_first:
        code.body.line(f"if {code.contains_rowid()}(c0): return refuse(c0)")
    entries = code.entry_names(index_writes(target))
    with code.body.indented("try:"):
        code.body.line(f"if not insert(c0, {code.record()}): return refuse(c0)")
    with code.body.indented(f"except {code.emitter.object(FullError)}:"):  # SQLite notes the rowid before it writes
        code.body.line("run.host.note_insert(c0)")
        code.body.line("raise")
    for slot, (index, entry) in enumerate(zip(index_writes(target), entries, strict=True)):
        code.emitter.preamble.line(f"insert_{slot} = inserts[{slot}]")
        condition = "" if index.where is None else f"if {entry} is not None: "
        code.body.line(f"{condition}insert_{slot}({entry})")
    bind: Callable[..., Callable[[Any], int | None]] = code.emitter.function(
        "f(r)", closing=("return c0",), bind_arguments="run, next_rowid, given, insert, refuse, inserts"
    )
    return bind


def _given_value(value: Expr, compiler: ExpressionCompiler, *, with_literals: bool) -> str:
    """The source of a parameter or a literal, which may have a minus before it."""
    if isinstance(value, Param):
        return f"r[{value.number - 1}]"
    if with_literals:
        literal = value.operand if isinstance(value, Unary) else value
        if isinstance(literal, Const) and literal.slot is not None:
            return f"literals[{literal.slot}]" if literal is value else f"-literals[{literal.slot}]"
    return compiler.value(value).text


def compile_param_row(values: Sequence[Expr], context: Context) -> Callable[[Run], Callable[[Row], Row]]:
    """`bind(run)(r)`, `r` being the parameters: the row of `values`, which are parameters and literals alone."""
    emitter = Emitter()
    compiler = ExpressionCompiler(emitter, Layouts(), context)
    sources = [f"r[{each.number - 1}]" if isinstance(each, Param) else compiler.value(each).text for each in values]
    bind: Callable[[Run], Callable[[Row], Row]] = emitter.function("f(r)", closing=(f"return ({', '.join(sources)},)",))
    return bind


def rowid_taken(target: TableWrite, on_conflict: OnConflict | None) -> RowidTaken:
    """What becomes of a new row whose rowid is there already, without a clause of an upsert."""
    action = constraints.action_of(on_conflict, target.table.rowid_on_conflict)
    if action is OnConflict.IGNORE:
        return RowidTaken.IS_IGNORED
    return RowidTaken.IS_REPLACED if action is OnConflict.REPLACE else RowidTaken.FAILS


def _check_new_row(code: RowCode, on_conflict: OnConflict | None, taken: RowidTaken) -> None:
    """From values to a row that breaks no constraint but perhaps a unique one."""
    every = range(len(code.table.columns))
    _take_rowid(code)
    code.apply_affinities([column for column in every if code.table.columns[column].generated is None])
    code.generate()
    code.check_types_and_nulls(on_conflict, every, taken)
    code.check_constraints(on_conflict, None)


def _take_rowid(code: RowCode) -> None:
    """The INTEGER PRIMARY KEY column is the rowid under another name."""
    if code.table.rowid_column is not None:
        code.body.line(f"{code.name_of(code.table.rowid_column)} = c0")


def compile_changed_row(
    target: TableWrite,
    on_conflict: OnConflict | None,
    changed: Collection[int],
    indexes: Sequence[IndexWrite],
    *,
    keeps_reals: bool,
    steps: Sequence[KeyStep] = (),
) -> Callable[[Run], Callable[[Row, Any], Prepared | None]]:
    """For UPDATE: as compile_new_row, but `r` is the whole new row in the target's layout, of which only `changed`
    columns are converted and checked, and only the entries of `indexes` are made. The function's second argument is the
    rowid that the row has had, or its primary key."""
    code, table = RowCode(target, keeps_reals=keeps_reals), target.table
    code.unpack([ROWID, *range(len(table.columns))])
    if not table.without_rowid and ROWID in changed:
        code.body.line(f"if type(c0) is not int: c0 = {code.emitter.object(must_be_integer)}(c0)")
    _take_rowid(code)
    code.apply_affinities([column for column in changed if column >= 0 and table.columns[column].generated is None])
    code.generate(changed)
    moves = ROWID in changed
    code.check_types_and_nulls(on_conflict, changed, rowid_taken(target, on_conflict) if moves else None, moves=moves)
    code.check_constraints(on_conflict, changed)
    entries = code.entries(indexes, steps, "own")
    return code.function(f"c0, {code.record()}, {entries}, {code.row()}", "f(r, own)")


def compile_entries(target: TableWrite, indexes: Sequence[IndexWrite]) -> Callable[[Run], Callable[[Row], Entries]]:
    """`bind(run)(row)`, the row in the target's layout: its entries in the indexes, to compare them by value: as to
    whole numbers of REAL columns they need not be what the indexes hold."""
    code = RowCode(target)
    code.unpack([ROWID, *range(len(target.table.columns))])
    return code.function(code.entries(indexes))


def compile_stored_entries(
    target: TableWrite, index: IndexWrite, stored: Sequence[int]
) -> Callable[[Run], Callable[[Row], Row | None]]:
    """`bind(run)(r)`, `r` being the columns `stored` as the records have them: the row's entry in a new index. Terms
    that are columns hold what the record does, also where that is an integer in a REAL column; expressions see a real.
    """
    code = RowCode(target, keeps_reals=True)
    code.unpack(stored)
    for column in {ROWID, *range(len(target.table.columns))} - set(stored):
        code.body.line(f"{code.name_of(column)} = None")
    _take_rowid(code)
    as_stored = {}
    for column in stored:
        if column >= 0 and target.table.columns[column].affinity is Affinity.REAL:
            name, kept = code.name_of(column), code.emitter.name()
            code.body.line(f"{kept} = {name}")
            code.body.line(f"if type({name}) is int: {name} = float({name})")
            as_stored[column] = kept
    code.generate([column for column, _ in target.generated if column not in stored])
    code.as_stored = as_stored
    (entry,) = code.entry_names((index,))
    return code.function(entry)


def compile_complete_row(target: TableWrite, stored: Sequence[int]) -> Callable[[Run], Callable[[Row], Row]]:
    """`bind(run)(r)`, `r` being the columns `stored` as read from the table: the row in the target's layout, with the
    virtual columns computed."""
    code = RowCode(target)
    code.unpack(stored)
    for column in {ROWID, *range(len(target.table.columns))} - set(stored):
        code.body.line(f"{code.name_of(column)} = None")
    _take_rowid(code)
    code.generate([column for column, _ in target.generated if column not in stored])
    return code.function(code.row())


def compile_shown_row(target: TableWrite) -> Callable[[Run], Callable[[Row], Row]]:
    """What a BEFORE INSERT trigger sees of a row: `r` as for compile_new_row, the result in the target's layout, with
    affinities applied, -1 where a rowid is still to be chosen, and nothing checked but the types of a STRICT table."""
    code, table = RowCode(target), target.table
    code.unpack([*range(len(table.columns)), ROWID])
    if not table.without_rowid:
        if table.rowid_column is not None:
            code.body.line(f"if c0 is None: c0 = {code.name_of(table.rowid_column)}")
        code.body.line("if c0 is None: c0 = -1")
        code.body.line(f"if type(c0) is not int: c0 = {code.emitter.object(must_be_integer)}(c0)")
    _take_rowid(code)
    given = [number for number, column in enumerate(table.columns) if column.generated is None]
    code.apply_affinities(given)
    code.check_strict(given)
    code.generate()
    code.check_strict([number for number, _ in target.generated])
    return code.function(code.row())


def compile_converted_row(
    target: TableWrite, changed: Collection[int], seen: Collection[int]
) -> Callable[[Run], Callable[[Row], Row]]:
    """What a BEFORE UPDATE trigger sees of a new row: as compile_changed_row, but of the checks only STRICT's types.

    `seen` are the columns of NEW that are read. SQLite loads no others that do not change, the first 32 at least, so
    what a generated column is made of may be NULL: `CREATE TABLE t(a, b, g AS (a))` with `UPDATE t SET b = 1`.
    """
    code, table = RowCode(target), target.table
    code.unpack([ROWID, *range(len(table.columns))])
    if not table.without_rowid and ROWID in changed:
        code.body.line(f"if type(c0) is not int: c0 = {code.emitter.object(must_be_integer)}(c0)")
    _take_rowid(code)
    given = [column for column in changed if column >= 0 and table.columns[column].generated is None]
    code.apply_affinities(given)
    code.check_strict(given)
    if target.generated:
        for number, column in enumerate(table.columns[:_LOADED_IF_SEEN]):
            if column.generated is None and number not in (*given, *seen, table.rowid_column):
                code.body.line(f"{code.name_of(number)} = None")
        code.generate()
        code.check_strict([number for number, _ in target.generated])
    return code.function(code.row())
