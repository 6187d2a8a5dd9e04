"""apsw's IndexInfo: what `BestIndexObject` is asked, and where it writes its answer. The names are SQLite's own.

Source: apsw's documentation, "IndexInfo class"; vtab §2.3.
"""

from __future__ import annotations

from typing import Any

from minisql.dbapi.apsw_module import shown_column
from minisql.errors import ProgrammingError, SqlError
from minisql.vtab.protocol import Constraint, IndexPlan, IndexQuery, Op, Use

_UNIQUE = 1  # SQLITE_INDEX_SCAN_UNIQUE
_HEXADECIMAL = 2  # SQLITE_INDEX_SCAN_HEX


class IndexInfo:
    """One question. A number says which constraint, or which term of the order, is meant; both count from 0."""

    def __init__(self, query: IndexQuery) -> None:
        self._query = query
        self._uses: dict[int, dict[str, Any]] = {}
        self.idxNum = 0
        self.idxStr: str | None = None
        self.idxFlags = 0
        self.orderByConsumed = False
        self.estimatedCost = 5e98
        self.estimatedRows = 25

    @property
    def nConstraint(self) -> int:
        return len(self._query.constraints)

    @property
    def nOrderBy(self) -> int:
        return len(self._query.order_by)

    @property
    def distinct(self) -> int:
        return self._query.distinct

    @property
    def colUsed(self) -> set[int]:
        """The columns that are read; 63 for all from that one on."""
        return {min(column, 63) for column in self._query.columns_used if column >= 0}

    def get_aConstraint_iColumn(self, which: int) -> int:
        return shown_column(self._constraint(which))

    def get_aConstraint_op(self, which: int) -> int:
        return int(self._constraint(which).op)

    def get_aConstraint_usable(self, which: int) -> bool:
        return self._constraint(which).usable

    def get_aConstraint_collation(self, which: int) -> str:
        return self._constraint(which).collation

    def get_aConstraint_rhs(self, which: int) -> Any:
        """The value on the right, None where it is not known."""
        constraint = self._constraint(which)
        if constraint.is_list or constraint.op in (Op.IS_NULL, Op.IS_NOT_NULL):
            return None
        known = self._query.constant(which)
        return None if known is None else known[0]

    def get_aOrderBy_iColumn(self, which: int) -> int:
        return self._query.order_by[self._number(which, self.nOrderBy)].column

    def get_aOrderBy_desc(self, which: int) -> bool:
        return self._query.order_by[self._number(which, self.nOrderBy)].descending

    def get_aConstraintUsage_argvIndex(self, which: int) -> int:
        """The place of the value among those of `Filter`, from 1; 0: it is not among them."""
        place: int = self._use(which)["place"]
        return place

    def set_aConstraintUsage_argvIndex(self, which: int, argvIndex: int) -> None:
        self._use(which)["place"] = argvIndex

    def get_aConstraintUsage_omit(self, which: int) -> bool:
        omit: bool = self._use(which)["omit"]
        return omit

    def set_aConstraintUsage_omit(self, which: int, omit: bool) -> None:
        self._use(which)["omit"] = bool(omit)

    def get_aConstraintUsage_in(self, which: int) -> bool:
        """Is it `column IN (values)`?"""
        return self._constraint(which).is_list

    def set_aConstraintUsage_in(self, which: int, filter_all: bool) -> None:
        """Have all values of an IN at once, as a set."""
        self._use(which)["whole"] = bool(filter_all)

    def plan(self) -> IndexPlan:
        """The answer that was written. Raises: SqlError, where places are missing."""
        placed = sorted((use["place"], number) for number, use in self._uses.items() if use["place"])
        if [place for place, _ in placed] != list(range(1, len(placed) + 1)):
            raise SqlError("BestIndexObject must number the constraints that it uses from 1")
        uses = tuple(
            Use(number, omit=self._uses[number]["omit"], whole_list=self._uses[number]["whole"])
            for _, number in placed
        )
        return IndexPlan(
            uses,
            self.idxNum,
            self.idxStr or "",
            bool(self.orderByConsumed),
            float(self.estimatedCost),
            int(self.estimatedRows),
            bool(self.idxFlags & _UNIQUE),
            bool(self.idxFlags & _HEXADECIMAL),
        )

    def _constraint(self, which: int) -> Constraint:
        return self._query.constraints[self._number(which, self.nConstraint)]

    def _use(self, which: int) -> dict[str, Any]:
        return self._uses.setdefault(self._number(which, self.nConstraint), {"place": 0, "omit": False, "whole": False})

    @staticmethod
    def _number(which: int, n_items: int) -> int:
        if not 0 <= which < n_items:
            raise ProgrammingError(f"which parameter ({which}) is out of range - should be >=0 and <{n_items}")
        return which
