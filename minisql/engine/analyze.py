"""ANALYZE: sqlite_stat1 and sqlite_stat4 filled from the indexes. Source: lang_analyze, fileformat2 §2.6.3, §2.6.5."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import chain, groupby
from operator import itemgetter
from typing import TYPE_CHECKING, Final

from minisql.engine.change import SchemaChange, add_schema_row, reading_schema, writing
from minisql.engine.samples import IndexStatistics
from minisql.errors import CorruptError, SqlError
from minisql.executor.run import Run
from minisql.executor.trees import Reader, bind_index, bind_table, index_order, index_reader, primary_key
from minisql.numpy_import import import_numpy
from minisql.planner.authorizer import Action
from minisql.planner.expr import ROWID
from minisql.planner.where.estimate import table_rows
from minisql.planner.where.logest import log_est
from minisql.schema import Index, SchemaRow, Table, View, fold
from minisql.schema.hash_order import tables_in_hash_order
from minisql.sql import ast
from minisql.storage.btree.arrays import pay_for_entries
from minisql.storage.record import RowReader, encode_record
from minisql.storage.store import Store, TreeKind
from minisql.value import Value

if TYPE_CHECKING:
    from minisql.engine.session import Session

_TABLES: Final = {
    "sqlite_stat1": "CREATE TABLE sqlite_stat1(tbl,idx,stat)",
    "sqlite_stat4": "CREATE TABLE sqlite_stat4(tbl,idx,neq,nlt,ndlt,sample)",
}
_OLD_TABLE: Final = "sqlite_stat3"
_TEN_TIMES: Final = 33  # as a LogEst


def analyze(session: Session, tree: ast.Analyze) -> None:
    """Count all databases but temp, or one database, one table, or one index."""
    with reading_schema(session):
        catalog = session.environment.catalog
        target = tree.target
        if target is None:
            numbers = [number for number, schema in enumerate(catalog.schemas) if schema is not None and number != 1]
            _analyze_databases(session, numbers)
            return
        if target.schema is None and (number_or_none := catalog.number(target.name)) is not None:
            _analyze_databases(session, [number_or_none])
            return
        number, table, index = _find(session, target)
        _analyze(session, number, table, index)


def _find(session: Session, target: ast.TableName) -> tuple[int, Table, Index | None]:
    """(database number, table, index or None for all): an index of that name comes before a table."""
    catalog = session.environment.catalog
    if target.schema is not None and catalog.number(target.schema) is None:
        raise SqlError(f"unknown database {target.schema}")
    for number in catalog.search_order():
        schema = catalog.schemas[number]
        assert schema is not None
        if target.schema is not None and fold(schema.name) != fold(target.schema):
            continue
        index = schema.indexes.get(fold(target.name))
        if index is not None:
            table = schema.tables[fold(index.table_name)]
            assert isinstance(table, Table)
            return number, table, index
    found = catalog.find_table(target.name, target.schema)
    if found is None:
        raise SqlError(f"no such table: {target.name if target.schema is None else f'{target.schema}.{target.name}'}")
    if not isinstance(found[1], Table):
        return (
            found[0],
            Table(found[1].name, 0, "", ()),
            None,
        )  # nothing to count, but rows to forget
    return found[0], found[1], None


def _analyze_databases(session: Session, numbers: Sequence[int]) -> None:
    """All of them in one transaction."""
    tables: dict[int, list[Table]] = {}
    for number in numbers:
        schema = session.database(number).schema
        assert schema is not None
        tables[number] = [table for table in tables_in_hash_order(schema) if isinstance(table, Table)]
        _refuse_uncountable(session, number, tables[number], None, session.settings.analysis_limit)
    with writing(session, *numbers):
        for number in numbers:
            _count(session, number, tables[number], None, session.settings.analysis_limit, whole=True)


def _analyze(session: Session, number: int, table: Table, index: Index | None, limit: int = 0) -> None:
    limit = limit or session.settings.analysis_limit
    _refuse_uncountable(session, number, [table], index, limit)
    with writing(session, number):
        _count(session, number, [table], index, limit)


def _count(
    session: Session, number: int, tables: Sequence[Table], index: Index | None, limit: int, *, whole: bool = False
) -> None:
    """Write the statistics of the tables anew: of all in the database (`whole`), of one, or of one index."""
    database = session.database(number)
    created = _ensure_tables(session, number)
    if created:
        SchemaChange(session, [database]).publish()
    schema = database.schema
    assert schema is not None
    for name in (*_TABLES, _OLD_TABLE):
        table = schema.tables.get(name)
        if isinstance(table, Table):
            if whole:
                database.store.table(table.root_page_no).clear()
            elif index is not None:
                _forget(database.store, table, 1, index.name)
            else:
                _forget(database.store, table, 0, tables[0].name)
        elif isinstance(table, View) and not whole:  # SQLite runs a DELETE
            raise SqlError(f"cannot modify {table.name} because it is a view")
    stat1, stat4 = (schema.tables.get(name) for name in _TABLES)
    if not (isinstance(stat1, Table) and isinstance(stat4, Table)):  # a view of that name, or its row was lost at once
        raise CorruptError(f"the schema of {database.name} has no table of statistics")
    authorizer = session.environment.authorizer
    for table in tables:
        if authorizer is not None and not authorizer.may(Action.ANALYZE, table.name, None, database.name):
            continue
        if not fold(table.name).startswith("sqlite_") and table.columns:
            _analyze_table(session, number, table, index, (stat1, stat4), limit)
    database.forget_statistics()
    database.refresh_schema(force=True)
    session.schema_changed()


def _refuse_uncountable(session: Session, number: int, tables: Sequence[Table], only: Index | None, limit: int) -> None:
    """Raises: SqlError, if a function is missing for an index's samples, which are kept where there is no limit."""
    for table in () if limit else tables:
        _refuse_missing_functions(session, number, table, only)


def _refuse_missing_functions(session: Session, number: int, table: Table, only: Index | None) -> None:
    """SQLite compiles how samples of an index's terms are made of a row. Raises: SqlError, if a function is missing."""
    if all(term.column is not None for index in table.indexes for term in index.terms) and -1 not in table.fields:
        return
    from minisql.planner.missing import columns_read, missing_function
    from minisql.planner.write import bind_table

    write = bind_table(number, table, session.environment).write
    indexes = [each for each in write.indexes if only is None or fold(each.index.name) == fold(only.name)]
    terms = [term for index in indexes for term in index.terms]
    read = columns_read(terms, write)
    virtual = [expr for column, expr in write.generated if column in read and table.fields[column] < 0]
    missing = missing_function([*terms, *virtual])
    if missing is not None:
        missing.call()


def _ensure_tables(session: Session, number: int) -> bool:
    """Create the statistics tables that are missing. True when one was."""
    database = session.database(number)
    assert database.schema is not None
    missing = [name for name in _TABLES if name not in database.schema.tables]
    for name in missing:
        root = database.store.create_tree(TreeKind.TABLE)
        add_schema_row(database, SchemaRow("table", name, name, root, _TABLES[name]))
    return bool(missing)


def _forget(store: Store, table: Table, column: int, name: str) -> None:
    """Delete the rows about a table or an index."""
    tree = store.table(table.root_page_no)
    reader = RowReader((ROWID, column), encoding=store.encoding)
    for rowid in [rowid for rowid, value in tree.rows(reader) if value == name]:
        assert isinstance(rowid, int)
        tree.delete(rowid)


def _analyze_table(
    session: Session,
    number: int,
    table: Table,
    only: Index | None,
    statistics: tuple[Table, Table],
    limit: int,
) -> None:
    """Write the rows about one table. Without a whole index it has one row, with its number of rows. `limit`: the
    entries of an index to look at, about; 0: all of them."""
    run = Run(session.host)
    store = session.database(number).store
    stat1, stat4 = statistics
    is_counted = False
    for index in table.indexes:
        is_counted |= index.where is None
        if only is not None and fold(index.name) != fold(only.name):
            continue
        name = table.name if index.is_table else index.name
        if limit:
            text = _count_some(session, run, number, table, index, limit)
        else:
            found = _count_index(session, run, number, table, index)
            text = found.stat1() if found.n_rows else None
        if text is None:
            if index.where is not None:  # it is known to be empty, whatever the table holds
                _append(store, stat1, (table.name, name, _text((0,) * (1 + len(index.terms)))))
            continue
        if limit:
            _append(store, stat1, (table.name, name, text))
            continue
        samples = found.finish()
        _append(store, stat1, (table.name, name, found.stat1()))
        for sample in samples:
            numbers = (_text(sample.equal), _text(sample.less), _text(sample.distinct))
            record = encode_record(sample.entry, store.encoding)  # type: ignore[arg-type]
            _append(store, stat4, (table.name, name, *numbers, record))
    if only is None and not is_counted:
        n_rows = bind_table(table, number)(run).count()
        if n_rows:
            _append(store, stat1, (table.name, None, str(n_rows)))


def _widths(table: Table, index: Index) -> tuple[int, int]:
    """(columns of an entry that are looked at, those of them in which two entries may agree)."""
    n_terms = len(index.terms)
    n_columns = n_terms if index.is_table else len(index.stored_terms)
    is_key = index.unique and all(_is_not_null(table, term.column) for term in index.terms)
    return n_columns, n_terms - 1 if index.is_table or is_key else n_columns - 1


def _nulls_differ(index: Index, n_compared: int) -> bool:
    """Has the index a single unique column, with NULLs at its end? Behind a value SQLite takes all entries for
    distinct, which NULLs are not."""
    return index.unique and len(index.terms) == n_compared == 1 and index.terms[0].descending


def _count_some(session: Session, run: Run, number: int, table: Table, index: Index, limit: int) -> str | None:
    """What sqlite_stat1 is told of an index of which `limit` entries are looked at, or a few more."""
    from minisql.engine.limited_analysis import limited_stat1

    n_columns, n_compared = _widths(table, index)
    tree = bind_index(index, number, session.collations)(run)

    def entries(behind: Sequence[Value] | None) -> Iterator[tuple[Value, ...]]:
        return _entries(session, run, number, table, index, n_columns, behind)

    key_of = index_order(index, session.collations).key
    return limited_stat1(entries, key_of, n_compared, len(index.terms), tree.count(), limit)


def _count_index(session: Session, run: Run, number: int, table: Table, index: Index) -> IndexStatistics:
    """Let all entries of an index go by."""
    n_terms = len(index.terms)
    n_columns, n_compared = _widths(table, index)
    tree = bind_index(index, number, session.collations)(run)
    order = index_order(index, session.collations)
    nulls_differ = _nulls_differ(index, n_compared)
    is_plain = all(collation.is_binary for collation in order.collations[:n_compared]) and not nulls_differ
    if is_plain and pay_for_entries(tree):
        import_numpy()
        from minisql.engine.array_analysis import count_by_arrays

        counted = count_by_arrays(tree, _entry_reader(table, index, n_columns), (n_columns, n_terms, n_compared), run)
        if counted is not None:
            return counted
    key_of: Callable[[tuple[Value, ...]], tuple[object, ...]] = itemgetter(slice(n_compared))
    if not order.is_binary:  # else equal keys are equal values

        def key_of(entry: tuple[Value, ...]) -> tuple[object, ...]:
            return order.key(entry)[:n_compared]

    found = IndexStatistics(n_columns, n_terms, tree.count())
    last: tuple[object, ...] = ()
    entries = _entries(session, run, number, table, index, n_columns)
    in_runs = 0 < n_compared == n_columns - 1 and not nulls_differ
    for key, alike in groupby(entries, key_of):
        changed = 0
        if last:
            changed = next((i for i in range(n_compared) if key[i] != last[i]), n_compared)
        if in_runs:
            found.push_run(list(alike), changed)
        else:
            for entry in alike:
                found.push(entry, changed)
                changed = 0 if nulls_differ and last else n_compared
        last = key or (None,)
    return found


def _entries(
    session: Session,
    run: Run,
    number: int,
    table: Table,
    index: Index,
    n_columns: int,
    behind: Sequence[Value] | None = None,
) -> Iterator[tuple[Value, ...]]:
    """The first columns of the entries, in order; with `behind`, of those after all that begin with it."""
    tree = bind_index(index, number, session.collations)(run)
    low = None if behind is None else (tuple(behind), False)
    reader = _entry_reader(table, index, n_columns).of(tree.space.encoding)
    if low is None:  # all of them, leaf by leaf
        return chain.from_iterable(tree.decode(cells, reader) for cells in tree.cells())
    return tree.rows(reader, low)


def _entry_reader(table: Table, index: Index, n_columns: int) -> Reader:
    """What reads the first columns of an entry."""
    if index.is_table:
        return index_reader(table, index, [term.column for term in index.terms if term.column is not None])
    real = frozenset(
        field
        for field, term in enumerate(index.stored_terms)
        if term.column is not None and term.column >= 0 and table.columns[term.column].affinity.name == "REAL"
    )
    return Reader(list(range(n_columns)), {}, real)


def _is_not_null(table: Table, column: int | None) -> bool:
    if column is None:
        return False
    return column < 0 or column == table.rowid_column or table.columns[column].not_null is not None


def _text(numbers: Sequence[int]) -> str:
    return " ".join(map(str, numbers))


def _append(store: Store, table: Table, values: tuple[Value, ...]) -> None:
    tree = store.table(table.root_page_no)
    tree.insert((tree.max_rowid() or 0) + 1, encode_record(values, store.encoding))


def stale_tables(session: Session, number: int, *, all_tables: bool) -> list[Table]:
    """The tables with rows of which an index has no statistics.

    Args:
        all_tables: those too whose indexes all have some, of which ten times, or a tenth of, the rows are there that
            the planner reckons with.
    """
    schema = session.database(number).schema
    assert schema is not None
    found = []
    for table in tables_in_hash_order(schema):
        if not isinstance(table, Table) or fold(table.name).startswith("sqlite_"):
            continue
        n_rows = _count_rows(session, number, table)
        is_uncounted = any(index.stat is None for index in table.indexes)
        if is_uncounted:
            is_stale = n_rows > 0
        else:  # a table without rows is smaller than one of one row
            least = max(table_rows(table) - _TEN_TIMES, -1)
            size = log_est(n_rows) if n_rows else -1
            is_stale = all_tables and not least <= size <= table_rows(table) + _TEN_TIMES
        if is_stale:
            found.append(table)
    return found


def analyze_quickly(session: Session, number: int, table: Table, limit: int) -> None:
    """ANALYZE of one table as PRAGMA optimize does it, with a limit of its own if that is not 0."""
    _analyze(session, number, table, None, limit)


def _count_rows(session: Session, number: int, table: Table) -> int:
    run = Run(session.host)
    if table.without_rowid:
        return bind_index(primary_key(table), number, session.collations)(run).count()
    return bind_table(table, number)(run).count()
