"""What the authorizer is asked by REINDEX and ANALYZE, which mean an index, a table, a database, or all.

Tables come in the order in which SQLite goes through them (`hash_order`). ANALYZE first writes the statistics of all
databases and then reads them in again. Found by asking SQLite.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from minisql.engine.authorize_steps import TEMP, Steps
from minisql.planner.authorizer import Action
from minisql.schema import Catalog, Index, Table, fold
from minisql.schema.hash_order import tables_in_hash_order
from minisql.sql import ast

if TYPE_CHECKING:
    from minisql.engine.authorize import Asked


class AskedOfMany:
    """The questions of one command about what it means."""

    def __init__(self, asked: Asked, catalog: Catalog) -> None:
        self._asked = asked
        self._catalog = catalog

    def _tables(self, target: ast.TableName | None) -> list[tuple[int, Table]]:
        """The tables that REINDEX or ANALYZE means: of a table or index, of a database, or all."""
        found = None if target is None else self._catalog.find_table(target.name, target.schema)
        if found is not None:
            return [(found[0], found[1])] if isinstance(found[1], Table) else []
        tables = []
        for number, schema in enumerate(self._catalog.schemas):
            if schema is not None and (target is None or fold(target.name) == fold(schema.name)):
                tables += [(number, each) for each in tables_in_hash_order(schema) if isinstance(each, Table)]
        return [each for each in tables if not fold(each[1].name).startswith("sqlite_")]

    def _index(self, target: ast.TableName | None) -> tuple[int, Index] | None:
        if target is not None:
            for number, schema in enumerate(self._catalog.schemas):
                if schema is not None and fold(target.name) in schema.indexes:
                    return number, schema.indexes[fold(target.name)]
        return None

    def each_index(self, target: ast.TableName | None) -> None:
        one = self._index(target)
        if one is not None:
            self._asked.do(Action.REINDEX, one[0], one[1].name)
            return
        for number, table in self._tables(target):
            for index in table.indexes:
                self._asked.do(Action.REINDEX, number, index.name)

    def each_table(self, target: ast.TableName | None) -> None:
        one = self._index(target)
        if one is not None:
            self._prepare_statistics(one[0], "idx")
            self._may_analyze(one[0], one[1].table_name)
            Steps(self._asked.ask, one[0], self._asked.name(one[0])).analyzed()
            return
        is_table = target is not None and self._catalog.find_table(target.name, target.schema) is not None
        tables = self._tables(target)
        numbers = [number for number, _ in tables] if is_table else self._databases(target)
        for number in numbers:
            self._prepare_statistics(number, "tbl" if is_table else None)
            for table in [table for home, table in tables if home == number]:
                self._may_analyze(number, table.name)
        for number in numbers:
            Steps(self._asked.ask, number, self._asked.name(number)).analyzed()

    def _databases(self, target: ast.TableName | None) -> list[int]:
        """Those that ANALYZE means, with or without tables; temp only by its name."""
        schemas = ((number, each) for number, each in enumerate(self._catalog.schemas) if each is not None)
        if target is None:
            return [number for number, _ in schemas if number != TEMP]
        return [number for number, each in schemas if fold(each.name) == fold(target.name)]

    def _may_analyze(self, number: int, table: str) -> None:
        """What is ignored is one table, that is left out (`analyze.py` asks anew)."""
        self._asked.ask.may(Action.ANALYZE, table, None, self._asked.name(number))

    def _prepare_statistics(self, number: int, column: str | None) -> None:
        """The tables of statistics are made, or rows about one table or index deleted, or all, of which nothing is
        asked."""
        for table in ("sqlite_stat1", "sqlite_stat4"):
            if table not in self._asked.schema(number).tables:
                self._asked.create_object(Action.CREATE_TABLE, number, table)
            elif column is not None:
                self._asked.do(Action.DELETE, number, table)
                self._asked.ask.may_read(table, column, self._asked.name(number))
