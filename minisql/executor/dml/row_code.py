"""Generated functions for the rows of one table: check and encode a new row, make a row's index entries.

Columns live in local variables: `c0` is the rowid, `c1` the first column. Expressions of the schema (CHECK,
generated columns, index terms) read them there.
Source: datatype3 §3 (affinity on storing), gencol, stricttables, fileformat2 §2.1 (integers in REAL columns), §2.3.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from enum import Enum
from typing import Any, Final, TypeAlias

from minisql.errors import FailedConstraint, FullError, MismatchError, TooBigError
from minisql.executor.compile.context import Context, schema_context
from minisql.executor.compile.emit import Block, Emitter, Layouts
from minisql.executor.compile.expression import ExpressionCompiler
from minisql.executor.dml import constraints
from minisql.executor.limits import SMALLEST_REAL
from minisql.executor.run import Row, Run
from minisql.executor.trees import bind_table, primary_key
from minisql.planner.expr import ROWID, Column, Const, Expr, Param, Unary, walk
from minisql.planner.nodes import CheckWrite, IndexWrite, OnConflict, TableWrite
from minisql.planner.whole_reals import keeps_reals
from minisql.schema.defaults import stored_default
from minisql.schema.objects import Table
from minisql.storage.record import encode_record
from minisql.value.affinity import Affinity, apply_affinity, storer, strict_check, strict_types
from minisql.value.collate import BINARY
from minisql.value.types import Value

Entries: TypeAlias = tuple["Row | None", ...]
"""A row's entry in each index, None where the index (a partial one) has none."""

Prepared: TypeAlias = tuple[Any, Any, Entries, Row]
"""(rowid, record, entries, row): the record is bytes, or for a WITHOUT ROWID table the values of its entry."""

_LOADED_IF_SEEN: Final = 32  # columns
_BEYOND_SIX_BYTES: Final = float(2**47)


def as_rowid(value: Value) -> int:
    """A value given for an INTEGER PRIMARY KEY. Raises MismatchError for what is no integer."""
    if value == SMALLEST_REAL and type(value) is float:
        return -(2**63)
    value = apply_affinity(value, Affinity.INTEGER)
    if type(value) is not int:
        raise MismatchError("datatype mismatch")
    return value


def real_as_stored(value: Value) -> Value:
    """A value of a REAL column as it stands in records: without fraction, and in six bytes, it is an integer."""
    if type(value) is float and value.is_integer() and -_BEYOND_SIX_BYTES <= value < _BEYOND_SIX_BYTES:
        return int(value)
    return value


def record_within(record: bytes, max_length: int) -> bytes:
    """The record. Raises TooBigError if it has more bytes than SQLITE_LIMIT_LENGTH allows."""
    if len(record) > max_length:
        raise TooBigError("string or blob too big")
    return record


def entry_within(entry: Row, encoding: str, max_length: int) -> Row:
    """The entry of an index, as `record_within`."""
    record_within(encode_record(entry, encoding), max_length)
    return entry


class RowidTaken(Enum):
    """What becomes of a new row whose rowid is there already.

    A STRICT table without CHECK and generated columns looks at that before it looks at types: a row that is to be
    ignored, or makes an upsert update another one, may hold anything.
    """

    FAILS = "fails"
    IS_IGNORED = "is ignored"
    IS_REPLACED = "is replaced"
    IS_UPDATED = "is updated"


class RowCode:
    """Writes functions over the columns of a table's row. `keeps_reals`: whole numbers of REAL columns are stored as
    reals, see `minisql.planner.whole_reals`."""

    def __init__(self, target: TableWrite, *, keeps_reals: bool = False) -> None:
        self.target = target
        self.keeps_reals = keeps_reals
        self.as_stored: dict[int, str] = {}  # columns whose value as it is in the record stands in another variable
        self.table = target.table
        self.emitter = Emitter()
        self.body: Block = self.emitter.body
        self.compiler = ExpressionCompiler(self.emitter, Layouts.of(target.columns), schema_context(target.source))
        self.names = [f"c{i}" for i in range(len(target.columns))]
        for position, name in enumerate(self.names):
            self.body.remember(f"r[{position}]", name)

    def name_of(self, column: int) -> str:
        """The variable that holds a column, ROWID for the rowid."""
        return self.names[column + 1]

    def unpack(self, order: Iterable[int]) -> None:
        """Set the variables from `r`, whose columns stand in this order."""
        names = [self.name_of(column) for column in order]
        self.body.line(f"{', '.join(names)}{',' if len(names) == 1 else ''} = r")

    def row(self) -> str:
        """The source of the row in the target's layout."""
        return f"({', '.join(self.names)},)"

    def apply_affinities(self, columns: Iterable[int]) -> None:
        """Convert the columns as their affinities ask."""
        for column in columns:
            self._convert(column)

    def _convert(self, column: int) -> None:
        convert = storer(self.table.columns[column].affinity)
        if convert is None or column == self.table.rowid_column:
            return
        name, function = self.name_of(column), self.emitter.object(convert)
        fitting = {Affinity.TEXT: "str", Affinity.REAL: "float"}.get(self.table.columns[column].affinity, "int")
        misfit = f"type({name}) is not {fitting}"
        if fitting == "float":
            misfit = f"({misfit} or not {name})"  # minus zero loses its sign
        self.body.line(f"if {misfit} and {name} is not None: {name} = {function}({name})")

    def generate(self, columns: Collection[int] | None = None) -> None:
        """Compute generated columns: those of `columns`, or all."""
        for column, expr in self.target.generated:
            if columns is None or column in columns:
                self.body.line(f"{self.name_of(column)} = {self.compiler.value(expr).text}")
                self._convert(column)

    def check_not_null(self, on_conflict: OnConflict | None, columns: Collection[int]) -> None:
        """NOT NULL of the columns. Leaves the function with None where the row is to be ignored.

        Two passes, as in SQLite: generated columns are looked at, and defaults that have taken the place of NULL are
        looked at again, when all other columns have been found right.
        """
        declared = self.table.columns
        generated = {column for column, _ in self.target.generated}
        defaults = dict(self.target.defaults)
        later: list[tuple[int, OnConflict]] = []
        replaced = False
        for column in range(len(declared)):
            clause = constraints.is_not_null(self.table, column)
            if clause is None or column not in columns:
                continue
            action = constraints.action_of(on_conflict, clause)
            if column in generated:
                later.append((column, action))
            elif action is OnConflict.REPLACE and declared[column].default is not None:
                later.append((column, action))
                replaced = True
                with self.body.indented(f"if {self.name_of(column)} is None:"):
                    self._replace_by_default(column, defaults.get(column))
            else:
                self._refuse_null(column, action)
        if replaced and generated:
            self.check_strict(columns)  # once more: defaults have come in
            self.generate()
        for column, action in later:
            self._refuse_null(column, action)

    def _refuse_null(self, column: int, action: OnConflict) -> None:
        with self.body.indented(f"if {self.name_of(column)} is None:"):
            if action is OnConflict.IGNORE:
                self.body.line("return None")
            else:
                fail = constraints.not_null_failure(self.table, column, action)
                self.body.line(f"{self.emitter.object(fail)}((None,))")

    def _replace_by_default(self, column: int, bound: Expr | None) -> None:
        self.set_default(column, bound)
        self._convert(column)

    def set_default(self, column: int, bound: Expr | None) -> None:
        """Give the column its default: the value of `bound`, or the constant that is stored."""
        default = self.emitter.object(stored_default(self.table.columns[column]))
        if bound is not None:
            default = self.compiler.value(bound).text
        self.body.line(f"{self.name_of(column)} = {default}")

    def check_types_and_nulls(
        self,
        on_conflict: OnConflict | None,
        columns: Collection[int],
        taken: RowidTaken | None = None,
        *,
        moves: bool = False,
    ) -> None:
        """NOT NULL, then a STRICT table's types; with generated columns, which are made of converted values, types
        come first."""
        if self.target.generated:
            self.check_strict(columns)
        self.check_not_null(on_conflict, columns)
        if not self.target.generated:
            checks = [each for each in self.target.checks if not moves or reads_any(each.predicate, columns)]
            if checks or self.table.without_rowid:
                taken = None
            self.check_strict(columns, taken, on_conflict, moves=moves)

    def check_strict(
        self,
        columns: Collection[int],
        taken: RowidTaken | None = None,
        on_conflict: OnConflict | None = None,
        *,
        moves: bool = False,
    ) -> None:
        """The types of a STRICT table's columns. `taken`: SQLite has looked before whether the rowid is. `moves`: the
        row has had the rowid `own`, which it may keep."""
        if not self.table.strict:
            return
        other = "c0 != own and " if moves else ""
        check = self.emitter.object(strict_check)
        for number, column in enumerate(self.table.columns):
            types = strict_types(column.declared_type) or ()
            if number == self.table.rowid_column or number not in columns or len(types) > 1:
                continue
            name, wanted = self.name_of(number), types[0].__name__
            declared = self.emitter.object(column.declared_type)
            label = self.emitter.object(f"{self.table.name}.{column.name}")
            test = f"{name} is not None and type({name}) is not {wanted}"
            failed = self.emitter.object(FailedConstraint("DATATYPE", self.table.name, (column.name,)))
            if taken is RowidTaken.IS_UPDATED:
                test += f" and not {self._contains_rowid()}(c0)"
            with self.body.indented(f"if {test}:"):
                if taken is RowidTaken.IS_IGNORED:
                    self.body.line(f"if {other}{self._contains_rowid()}(c0): return None")
                elif taken is RowidTaken.FAILS:
                    action = constraints.action_of(on_conflict, self.table.rowid_on_conflict)
                    fail = constraints.rowid_failure(self.table, action)
                    self.body.line(f"if {other}{self._contains_rowid()}(c0): {self.emitter.object(fail)}((c0,))")
                self.body.line(f"{check}({name}, {declared}, {label}, {failed})")

    def _contains_rowid(self) -> str:
        """The variable of the function that says whether there is a row with a rowid."""
        bind = self.emitter.object(bind_table(self.table, self.target.database))
        return self.emitter.once("contains_rowid", f"{bind}(run).contains")

    def check_constraints(self, on_conflict: OnConflict | None, changed: Collection[int] | None) -> None:
        """CHECK constraints: all, or those that read a changed column. NULL passes."""
        for check in self.target.checks:
            if changed is not None and not reads_any(check.predicate, changed):
                continue
            truth = self.compiler.logic(check.predicate).text
            with self.body.indented(f"if {truth} is not None and not {truth}:"):
                action = on_conflict or OnConflict.ABORT
                if action is OnConflict.IGNORE:
                    self.body.line("return None")
                else:
                    self._fail_check(check, action)

    def _fail_check(self, check: CheckWrite, action: OnConflict) -> None:
        read = {node.column for node in walk(check.predicate) if isinstance(node, Column)}
        columns = sorted(read & set(range(-1, len(self.table.columns))))
        fail = self.emitter.object(constraints.check_failure(self.table, check.text, columns, action))
        self.body.line(f"{fail}(({''.join(f'{self.name_of(column)}, ' for column in columns)}))")

    def record(self) -> str:
        """The source of what the table's tree is given: encoded bytes, or the values of an entry."""
        values = []
        for column in columns_by_field(self.table):
            name = "None" if column == self.table.rowid_column else self.name_of(column)
            values.append(self._as_stored(name, column))
        source = f"({', '.join(values)}{',' if len(values) == 1 else ''})"
        if self.table.without_rowid:
            return self._of_allowed_length(source)
        encoding = self.emitter.once("encoding", f"run.store({self.target.database}).encoding")
        record = f"{self.emitter.object(encode_record)}({source}, {encoding})"
        if self.target.max_length is None:
            return record
        return f"{self.emitter.object(record_within)}({record}, {self.target.max_length})"

    def _of_allowed_length(self, entry: str) -> str:
        """The source of an entry's values, measured if the connection asks for it."""
        if self.target.max_length is None:
            return entry
        encoding = self.emitter.once("encoding", f"run.store({self.target.database}).encoding")
        return f"{self.emitter.object(entry_within)}({entry}, {encoding}, {self.target.max_length})"

    def _as_stored(self, name: str, column: int) -> str:
        if column < 0 or self.keeps_reals or self.table.columns[column].affinity is not Affinity.REAL:
            return name
        return f"{self.emitter.object(real_as_stored)}({name})"

    def entries(self, indexes: Sequence[IndexWrite]) -> str:
        """Compute the row's entries; the source of their tuple."""
        names = self.entry_names(indexes)
        return f"({', '.join(names)}{',' if len(names) == 1 else ''})"

    def entry_names(self, indexes: Sequence[IndexWrite]) -> list[str]:
        """Compute the row's entries; the variables that hold them."""
        names = []
        for index in indexes:
            name = self.emitter.name()
            if index.where is None:
                self.body.line(f"{name} = {self._of_allowed_length(self._entry(index))}")
            else:
                condition = self.compiler.condition(index.where).text
                with self.body.indented(f"if {condition}:"):
                    self.body.line(f"{name} = {self._of_allowed_length(self._entry(index))}")
                self.body.line(f"else: {name} = None")
            names.append(name)
        return names

    def _entry(self, index: IndexWrite) -> str:
        values = []
        for term in index.terms:
            text = self.compiler.value(term).text
            if isinstance(term, Column):
                text = self.as_stored.get(term.column) or self._as_stored(text, term.column)
            values.append(text)
        return f"({', '.join(values)}{',' if len(values) == 1 else ''})"

    def function(self, result: str, head: str = "f(r)") -> Callable[[Run], Callable[..., Any]]:
        """Finish: `bind(run)(r)` gives `result`; `head` names the function's arguments."""
        bind: Callable[[Run], Callable[..., Any]] = self.emitter.function(head, closing=(f"return {result}",))
        return bind


def index_writes(target: TableWrite) -> tuple[IndexWrite, ...]:
    """The table's indexes, without the one that is a WITHOUT ROWID table itself."""
    return tuple(each for each in target.indexes if not each.index.is_table)


def columns_by_field(table: Table) -> list[int]:
    """The column in each field of the table's records."""
    placed = sorted((field, column) for column, field in enumerate(table.fields) if field >= 0)
    return [column for _, column in placed]


def reads_any(expr: Expr, columns: Collection[int]) -> bool:
    """True if the expression, over a table's row, reads one of the columns (ROWID for the rowid)."""
    return any(isinstance(node, Column) and node.column in columns for node in walk(expr))


def row_after(target: TableWrite, assignments: Iterable[tuple[int, Expr]]) -> tuple[dict[int, Expr], list[Expr]]:
    """What an UPDATE assigns, by column number, and the rowid and columns of the row after it."""
    table = target.table
    assigned = dict(assignments)
    if table.rowid_column is not None and table.rowid_column in assigned:
        assigned.setdefault(ROWID, assigned[table.rowid_column])
    new_row: list[Expr] = []
    for number in (ROWID, *range(len(table.columns))):
        old = Column(target.source, number, Affinity.NONE, BINARY)
        new_row.append(assigned.get(number, old))
    return assigned, new_row


def affected_columns(target: TableWrite, assigned: Iterable[int]) -> set[int]:
    """The columns that change when `assigned` do: themselves, and the generated columns made from them."""
    changed = set(assigned)
    if target.table.rowid_column is not None and changed & {ROWID, target.table.rowid_column}:
        changed |= {ROWID, target.table.rowid_column}
    for column, expr in target.generated:
        if reads_any(expr, changed):
            changed.add(column)
    return changed


def affected_indexes(target: TableWrite, changed: Collection[int]) -> tuple[IndexWrite, ...]:
    """The indexes whose entries may change when the columns do."""
    key: set[int] = {ROWID}
    if target.table.without_rowid:
        key = {term.column for term in primary_key(target.table).terms if term.column is not None}
    if key & set(changed):
        return index_writes(target)
    return tuple(
        index
        for index in index_writes(target)
        if any(reads_any(term, changed) for term in index.terms)
        or (index.where is not None and reads_any(index.where, changed))
    )


def compile_new_row(
    target: TableWrite, on_conflict: OnConflict | None, taken: RowidTaken | None = None
) -> Callable[[Run, Callable[[Value], int]], Callable[[Row], Prepared | None]]:
    """For INSERT: `bind(run, choose)(r)`, `r` being one value a column, then the rowid or NULL.

    `choose(value)` makes the rowid of what was given for it, NULL too. The function gives the row ready to be written,
    or None if it is to be ignored. Order of checks as in SQLite: rowid's type, NOT NULL, STRICT types, CHECK.
    """
    code, table = RowCode(target, keeps_reals=keeps_reals(target, None)), target.table
    code.unpack([*range(len(table.columns)), ROWID])
    if not table.without_rowid:
        if table.rowid_column is not None:
            code.body.line(f"if c0 is None: c0 = {code.name_of(table.rowid_column)}")
        # AUTOINCREMENT counts the rowids of ignored rows too, so it has to see all of them.
        code.body.line("c0 = choose(c0)" if table.autoincrement else "if type(c0) is not int: c0 = choose(c0)")
    _check_new_row(code, on_conflict, taken or rowid_taken(target, on_conflict))
    entries = code.entries(index_writes(target))
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
) -> Callable[..., Callable[[Any], int | None]]:
    """For executemany of `INSERT ... VALUES (?, ?)`: one function from the parameters to the written row.

    `bind(run, next_rowid, given, insert, refuse, inserts)(params)` writes the row and gives its rowid, or None if it is
    ignored. `values` are one parameter or literal a column, then one for the rowid. `insert` is the table's, `inserts`
    those of its indexes; `refuse` is called with a rowid that is there already. Only for a rowid table without unique
    indexes: no other conflict is looked for. Measured: 1.1 µs a row less than by way of compile_new_row.

    With `with_literals` the function's argument is (parameters, literals by their slots) and it serves every text.
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
        code.body.line(f"if type(c0) is not int: c0 = {code.emitter.object(as_rowid)}(c0)")
        code.body.line("given(c0)")
    _check_new_row(code, on_conflict, rowid_taken(target, on_conflict))
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
) -> Callable[[Run], Callable[[Row, Any], Prepared | None]]:
    """For UPDATE: as compile_new_row, but `r` is the whole new row in the target's layout, of which only `changed`
    columns are converted and checked, and only the entries of `indexes` are made. The function's second argument is the
    rowid that the row has had."""
    code, table = RowCode(target, keeps_reals=keeps_reals), target.table
    code.unpack([ROWID, *range(len(table.columns))])
    if not table.without_rowid and ROWID in changed:
        code.body.line(f"if type(c0) is not int: c0 = {code.emitter.object(as_rowid)}(c0)")
    _take_rowid(code)
    code.apply_affinities([column for column in changed if column >= 0 and table.columns[column].generated is None])
    code.generate(changed)
    moves = ROWID in changed
    code.check_types_and_nulls(on_conflict, changed, rowid_taken(target, on_conflict) if moves else None, moves=moves)
    code.check_constraints(on_conflict, changed)
    entries = code.entries(indexes)
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
        code.body.line(f"if type(c0) is not int: c0 = {code.emitter.object(as_rowid)}(c0)")
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
        code.body.line(f"if type(c0) is not int: c0 = {code.emitter.object(as_rowid)}(c0)")
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
