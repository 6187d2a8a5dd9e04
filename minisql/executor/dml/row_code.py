"""Writing functions for the rows of one table: what converts and checks a new row, encodes it, makes its index entries.

`row_functions.py` puts them together.

Columns live in local variables: `c0` is the rowid, `c1` the first column. Expressions of the schema (CHECK,
generated columns, index terms) read them there.
Source: datatype3 §3 (affinity on storing), gencol, stricttables, fileformat2 §2.1 (integers in REAL columns), §2.3.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from enum import Enum
from typing import Any, Final, NamedTuple

from minisql.errors import FailedConstraint, TooBigError
from minisql.executor.compile.context import schema_context
from minisql.executor.compile.emit import Block, Emitter, Layouts
from minisql.executor.compile.expression import ExpressionCompiler
from minisql.executor.dml import constraints
from minisql.executor.dml.touched import columns_by_field, reads_any
from minisql.executor.run import Row, Run
from minisql.executor.trees import bind_table
from minisql.planner.expr import Column, Expr, walk
from minisql.planner.nodes import CheckWrite, IndexWrite, OnConflict, TableWrite
from minisql.schema.defaults import stored_default
from minisql.storage.record import encode_record
from minisql.value.affinity import Affinity, storer, strict_check, strict_types
from minisql.value.types import Value

_BEYOND_SIX_BYTES: Final = float(2**47)


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


class KeyStep(NamedTuple):
    """The entry of the index at `slot` is made now, unless the function that `bind_stops(run)` gives says, of the row
    as it is so far and the key that it has had, that a constraint before it settles what becomes of the row."""

    slot: int
    bind_stops: Callable[[Run], Callable[[tuple[Any, ...], Any], bool]] | None


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
                test += f" and not {self.contains_rowid()}(c0)"
            with self.body.indented(f"if {test}:"):
                if taken is RowidTaken.IS_IGNORED:
                    self.body.line(f"if {other}{self.contains_rowid()}(c0): return None")
                elif taken is RowidTaken.FAILS:
                    action = constraints.action_of(on_conflict, self.table.rowid_on_conflict)
                    fail = constraints.rowid_failure(self.table, action)
                    self.body.line(f"if {other}{self.contains_rowid()}(c0): {self.emitter.object(fail)}((c0,))")
                self.body.line(f"{check}({name}, {declared}, {label}, {failed})")

    def contains_rowid(self) -> str:
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

    def values_stored(self, columns: Iterable[int]) -> str:
        """The source of the values of some columns, as records hold them."""
        return f"({''.join(f'{self._as_stored(self.name_of(column), column)}, ' for column in columns)})"

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

    def entries(self, indexes: Sequence[IndexWrite], steps: Sequence[KeyStep] = (), own: str = "None") -> str:
        """Compute the row's entries; the source of their tuple. With `steps` in that order; a row for which these stop
        is given with the entries that it has so far. `own`: the source of the key that the row has had."""
        names = [self.emitter.name() for _ in indexes] if steps else self.entry_names(indexes)
        entries = f"({', '.join(names)}{',' if len(names) == 1 else ''})"
        if steps:
            self.body.line(f"{' = '.join(names)} = None")
        for step in steps:
            if step.bind_stops is not None:
                stops = self.emitter.once(f"stops_{step.slot}", f"{self.emitter.object(step.bind_stops)}(run)")
                so_far = f"(c0, {self.record()}, {entries}, {self.row()})"
                self.body.line(f"if {stops}({so_far}, {own}): return {so_far}")
            self._make_entry(indexes[step.slot], names[step.slot])
        return entries

    def entry_names(self, indexes: Sequence[IndexWrite]) -> list[str]:
        """Compute the row's entries; the variables that hold them."""
        names = [self.emitter.name() for _ in indexes]
        for index, name in zip(indexes, names):
            self._make_entry(index, name)
        return names

    def _make_entry(self, index: IndexWrite, name: str) -> None:
        if index.where is None:
            self.body.line(f"{name} = {self._of_allowed_length(self._entry(index))}")
            return
        condition = self.compiler.condition(index.where).text
        with self.body.indented(f"if {condition}:"):
            self.body.line(f"{name} = {self._of_allowed_length(self._entry(index))}")
        self.body.line(f"else: {name} = None")

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
