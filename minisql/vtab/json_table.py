"""json_each and json_tree, and their sisters that give arrays and objects as JSONB. Source: json1 §4.23, §4.24."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from typing import Final

from minisql.frozen import frozen
from minisql.value.json.descendants import descendants
from minisql.value.json.mark import JsonText
from minisql.value.json.members import members
from minisql.value.json.walk import json_rows
from minisql.vtab.eponymous import EponymousModule
from minisql.vtab.protocol import ROWID, IndexPlan, IndexQuery, Op, Row, Start, Use

_SQL: Final = "CREATE TABLE x(key,value,type,atom,id,parent,fullkey,path,json HIDDEN,root HIDDEN)"
_VALUE: Final = 1
_TYPE: Final = 2
_JSON: Final = 8
_ROOT: Final = 9
_NOTHING: Final = object()
_MOST_KEPT: Final = 10_000  # rows, some 2 MB


@frozen
class JsonTable:
    """The elements of a JSON: the members of its root, or with `recursive` all below it too.

    `binary`: arrays and objects are JSONB. A text of JSON in `value` is what `type` says is an array or object.
    """

    recursive: bool
    binary: bool

    @property
    def sql(self) -> str:
        return _SQL

    @property
    def json_columns(self) -> tuple[int, int]:
        return _VALUE, _TYPE

    def best_index(self, query: IndexQuery) -> IndexPlan | None:
        """The JSON, and the root if it is given, must come from constants or tables to the left."""
        found: dict[int, int] = {}
        unusable = set()
        for number, constraint in enumerate(query.constraints):
            if constraint.column < _JSON:
                continue
            if not constraint.usable:
                unusable.add(constraint.column)
            elif constraint.op == Op.EQ:
                found[constraint.column] = number
        if unusable - found.keys():
            return None
        first = query.order_by[0] if query.order_by else None
        ordered = first is not None and first.column == ROWID and not first.descending
        if _JSON not in found:
            return IndexPlan(ordered=ordered)  # without JSON there are no rows
        if _ROOT not in found:
            return IndexPlan((Use(found[_JSON], omit=True),), 1, ordered=ordered, cost=1.0)
        uses = (Use(found[_JSON], omit=True), Use(found[_ROOT], omit=True))
        return IndexPlan(uses, 3, ordered=ordered, cost=1.0)

    def open(self, plan: IndexPlan, wanted: tuple[int, ...]) -> Start:
        if plan.number == 0:
            return lambda values: iter(())
        recursive, binary, kept = self.recursive, self.binary, _KeptRows()

        def start(values: Sequence[object]) -> Iterator[Row]:
            json, root = values if plan.number == 3 else (values[0], "$")
            return kept.rows(json, root, elements)

        def elements(json: object, root: object) -> Iterator[Row]:
            if not binary:
                quickly = descendants if recursive else members
                rows = quickly(json, root, wanted)  # type: ignore[arg-type]  # they are values: no list is asked for
                if rows is not None:
                    return rows
            return _walked(json, root, wanted, recursive, binary)

        return start


class _KeptRows:
    """The rows of the JSON that was asked for last, kept when it is asked for again: so the inner table of a join is
    read twice, and not for each row to the left. 500 elements joined with themselves by `fullkey`: 11 ms for 200.
    """

    __slots__ = ("_found", "_json", "_root")

    def __init__(self) -> None:
        self._json: object = _NOTHING
        self._root: object = _NOTHING
        self._found: list[Row] | None = None

    def rows(self, json: object, root: object, elements: Callable[[object, object], Iterator[Row]]) -> Iterator[Row]:
        """As `elements(json, root)`, which have the same rows for the same objects."""
        if json is not self._json or root is not self._root:
            self._json, self._root, self._found = json, root, None
            return elements(json, root)
        return self._keeping(json, root, elements) if self._found is None else iter(self._found)

    def _keeping(
        self, json: object, root: object, elements: Callable[[object, object], Iterator[Row]]
    ) -> Iterator[Row]:
        found: list[Row] = []
        for row in elements(json, root):
            if len(found) <= _MOST_KEPT:
                found.append(row)
            yield row
        if len(found) <= _MOST_KEPT and json is self._json and root is self._root:
            self._found = found


def _walked(json: object, root: object, wanted: tuple[int, ...], recursive: bool, binary: bool) -> Iterator[Row]:
    columns = [column + 1 for column in wanted]  # the rowid stands first
    rows = json_rows(json, root, recursive=recursive, binary=binary)  # type: ignore[arg-type]
    for rowid, found in enumerate(rows):
        row = [rowid, *found]
        if type(found.value) is JsonText:  # plain text to all but the functions that ask
            row[_VALUE + 1] = str(found.value)
        yield tuple([row[column] for column in columns])


@lru_cache(maxsize=4)
def json_module(name: str) -> EponymousModule:
    """The module of json_each, json_tree, jsonb_each or jsonb_tree."""
    table = JsonTable(recursive=name.endswith("_tree"), binary=name.startswith("jsonb"))
    return EponymousModule(lambda: table)
