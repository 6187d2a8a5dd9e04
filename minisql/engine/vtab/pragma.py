"""PRAGMAs as table-valued functions: `pragma_table_info('t')`. Source: pragma "PRAGMA functions".

The hidden columns are `arg`, of PRAGMAs whose value asks for something, and `schema`, of those that belong to one
database.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from minisql.engine.pragma.registry import Call, Pragma, find_pragma
from minisql.engine.vtab.databases import opened_database
from minisql.errors import SqlError
from minisql.frozen import frozen
from minisql.value.render import text_of
from minisql.vtab.eponymous import EponymousModule
from minisql.vtab.protocol import ROWID, IndexPlan, IndexQuery, Op, Risk, Row, Start, Use

if TYPE_CHECKING:
    from minisql.engine.session import Session
    from minisql.value import Value

_WITH_ARG: Final = frozenset(
    {
        "foreign_key_check", "foreign_key_list", "index_info", "index_list", "index_xinfo", "integrity_check",
        "optimize", "quick_check", "table_info", "table_list", "table_xinfo",
    }
)  # fmt: skip
_WITH_SCHEMA: Final = (_WITH_ARG - {"optimize", "table_list"}) | {
    "auto_vacuum", "cache_size", "cache_spill", "journal_mode", "journal_size_limit", "locking_mode", "max_page_count",
    "page_count", "page_size", "synchronous",
}  # fmt: skip
_NO_TABLE: Final = frozenset(
    {
        "case_sensitive_like", "incremental_vacuum", "mmap_size", "shrink_memory", "temp_store_directory",
        "wal_autocheckpoint", "wal_checkpoint",
    }
)  # fmt: skip
"""PRAGMAs that only do something, or whose rows depend on what they did."""

_UNBOUNDED: Final = 2147483647


def pragma_module(session: Session, name: str) -> EponymousModule | None:
    """The module of `pragma_NAME`; None where there is no such PRAGMA, or it is no table."""
    found = None if name in _NO_TABLE else find_pragma(name)
    if found is None:
        return None
    table = PragmaTable(session, name, found, name in _WITH_ARG, name in _WITH_SCHEMA)
    return EponymousModule(lambda: table, Risk.NORMAL)


@frozen
class PragmaTable:
    """The rows of one PRAGMA. A NULL argument counts as none."""

    session: Session
    name: str
    pragma: Pragma
    has_arg: bool
    has_schema: bool

    @property
    def sql(self) -> str:
        hidden = ["arg HIDDEN"] * self.has_arg + ["schema HIDDEN"] * self.has_schema
        return f"CREATE TABLE x({','.join([*(_quoted(name) for name in self.pragma.columns), *hidden])})"

    def best_index(self, query: IndexQuery) -> IndexPlan | None:
        """The arguments must be there: a PRAGMA without its argument is another question."""
        n_columns = len(self.pragma.columns)
        found: dict[int, int] = {}
        for number, constraint in enumerate(query.constraints):
            if constraint.op != Op.EQ or constraint.column < n_columns:
                continue
            if not constraint.usable:
                return None
            found[constraint.column - n_columns] = number
        if 0 not in found:
            return IndexPlan(cost=float(_UNBOUNDED), rows=_UNBOUNDED)
        uses = tuple(Use(found[number], omit=True) for number in sorted(found))
        return IndexPlan(uses, cost=20.0, rows=20)

    def open(self, plan: IndexPlan, wanted: tuple[int, ...]) -> Start:
        positions = tuple(len(self.pragma.columns) + 2 if column == ROWID else column for column in wanted)

        def start(values: Sequence[Value | tuple[Value, ...]]) -> Iterator[Row]:
            texts = [None if isinstance(value, tuple) else text_of(value) for value in values]
            arg = texts.pop(0) if self.has_arg and texts else None
            schema = texts.pop(0) if texts else None
            self._ask(arg, schema)
            for rowid, row in enumerate(self.pragma.run(self._call(arg, schema)), start=1):
                whole = (*row, arg, schema, rowid)  # a `schema` without `arg` shows NULL, as in SQLite
                yield tuple([whole[position] for position in positions])

        return start

    def _ask(self, arg: str | None, schema: str | None) -> None:
        """SQLite compiles the PRAGMA when the table is read, and asks the authorizer for it then."""
        authorizer = self.session.environment.authorizer
        if authorizer is not None:
            from minisql.planner.authorizer import Action

            authorizer.check(Action.PRAGMA, self.name, arg, schema)

    def _call(self, arg: str | None, schema: str | None) -> Call:
        if schema is None:
            return Call(self.session, None, arg, is_text=True)
        number = opened_database(self.session, schema)
        if number is None:
            raise SqlError(f"unknown database '{schema}'")
        return Call(self.session, number, arg, is_text=True)


def _quoted(name: str) -> str:
    return '"' + name + '"'
