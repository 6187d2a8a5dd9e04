"""A bound FROM .. WHERE block: what the choice of access paths and join order is given to work with.

This is the seam between binding, which knows names, and `where`, which knows indexes: it takes a `Block` and
gives a plan whose layout holds every column in its sources' `used`, and whose rows satisfy all of the block's terms.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

from minisql.frozen import field, frozen, slotted
from minisql.planner.context import BoundQuery
from minisql.planner.expr import Binary, BinaryOp, Call, Expr, SortTerm
from minisql.planner.nodes import JoinKind, PlanNode
from minisql.planner.places import NestedJoin
from minisql.planner.scope import DerivedSource, TableSource

if TYPE_CHECKING:
    from minisql.planner.common_table import CommonUse


@slotted
class TableItem:
    """A stored or virtual table. `indexed_by`: the only index that may be used; `not_indexed`: none (lang_indexedby).
    `args`: of a table-valued function, each argument as an equality with the hidden column of that number. They hold
    for the rows of this table as an ON clause would, even where it is the right side of an outer join. `own`: terms
    that hold for its rows in the same way, those of a subquery that it was. `is_left_of_full`: it stands left of a
    RIGHT or FULL JOIN, where SQLite reads it by no partial index."""

    source: TableSource
    indexed_by: str | None = None
    not_indexed: bool = False
    args: list[tuple[Expr, int]] = field(default_factory=list)
    own: list[Expr] = field(default_factory=list)
    is_left_of_full: bool = False


@slotted
class QueryItem:
    """A subquery, view or common table expression (`is_common`); `name` is its own, whatever its alias. `is_flat`: the
    rows of a VALUES, which SQLite reads as it makes them, without the SELECT that it has around them. `is_changed`:
    terms of the query around it have moved into it, or columns have been left out. `use`: what a common table
    expression that is no part of a query may share with others. `is_copied`: it is one of several references, which are
    computed each for itself, but as it is written. `is_correlated`: it reads a query further out."""

    source: DerivedSource
    query: BoundQuery
    name: str = ""
    is_common: bool = False
    is_flat: bool = False
    is_changed: bool = False
    use: CommonUse | None = None
    is_copied: bool = False
    is_correlated: bool = False

    @property
    def view_key(self) -> tuple[str, str] | None:
        """(folded name of its database, name of the view), if it is one."""
        return None if self.source.database_key == "*" else (self.source.database_key, self.name)


ALL_TERMS: Final = 1 << 30


@slotted
class JoinItem:
    """Two items joined. `on`: the terms of ON, USING and NATURAL, joined by AND. `fixed`: CROSS JOIN, which forbids
    reordering. `name`: of a join in parentheses that SQLite takes for a subquery, for EXPLAIN; `number`: the source
    that it is if it stays one; `nested`: the same as a place of FROM. `is_closed`: it is one, because it has an alias.
    (One on the right of a join always is.) `is_part`: it has become a part of the query around it (weaker_joins.py).
    `n_behind`: how many terms of WHERE, the last ones, stand behind the ON of an inner join, which came with a
    subquery that it was part of; ALL_TERMS: it is one, in parentheses. `cuts`: of the FROM clause, how many of them
    stand behind what came with each subquery of one table; `n_pushed`: how many were pushed down."""

    left: FromItem
    right: FromItem
    kind: JoinKind
    on: list[Expr]
    fixed: bool = False
    name: str = ""
    is_closed: bool = False
    n_behind: int = 0
    number: int = 0
    nested: NestedJoin | None = None
    cuts: list[int] = field(default_factory=list)
    n_pushed: int = 0
    is_part: bool = False


FromItem: TypeAlias = TableItem | QueryItem | JoinItem


@slotted
class SemiItem:
    """A table of which a row must exist for which `terms` hold, which no column is read from beyond them."""

    item: TableItem
    terms: list[Expr]


class Above(NamedTuple):
    """All expressions over a block's rows that are no terms of it: those that are computed `of_rows`, and those that
    are computed of groups of them. `asked`: see `asked_arguments`; None: no mark is asked for."""

    of_rows: Sequence[Expr]
    of_groups: Sequence[Expr]
    asked: frozenset[int] | None = None


@frozen
class Result:
    """What becomes of a block's rows, for those who choose between plans of it.

    `n_columns`: of the result. `limit`: the LIMIT, if the rows that the block gives are those that it counts.
    `limit_told`, `offset_told`: LIMIT and OFFSET for a virtual table, where its rows are those that they count.
    `distinct`: equal rows of the result are wanted once; equal in the `distinct_terms`, where they are sorted besides.
    `reads`: the sources that are read above the block, None if a
    row more or less would be noticed. `above`: gives all expressions over the rows; None: they are not all known.
    """

    n_columns: int = 1
    limit: Expr | None = None
    distinct: bool = False
    reads: frozenset[int] | None = None
    distinct_terms: tuple[SortTerm, ...] = ()
    limit_told: Expr | None = None
    offset_told: Expr | None = None
    above: Callable[[], Above] | None = None


NO_RESULT: Final = Result()


@slotted
class Block:
    """`item` None: no FROM. `where`: terms joined by AND. `order`: an order of rows that would be welcome;
    `any_direction`: equal rows need only come together, in whatever order (GROUP BY, DISTINCT); `serves_both`: they are
    to come in that order as well, if it can be had whole (GROUP BY and ORDER BY the same).
    `behind`: terms behind `order` that may hold by chance. `semi`: what must exist besides. `result`: what for. `late`:
    terms that HAVING gave (see `having_terms`). `collated`: the places of those in `order` with a COLLATE."""

    item: FromItem | None
    where: list[Expr]
    order: tuple[SortTerm, ...] = ()
    any_direction: bool = False
    behind: tuple[SortTerm, ...] = ()
    semi: list[SemiItem] = field(default_factory=list)
    result: Result = NO_RESULT
    late: list[Expr] = field(default_factory=list)
    serves_both: bool = False
    collated: frozenset[int] = frozenset()


class Placed(NamedTuple):
    """A block's plan, and by how many of the wanted sort terms its rows are ordered already. `together`: rows that are
    equal in `Result.distinct_terms` come one after another. `change`: what the expressions above have to become, as
    some of them are columns of the plan (where/entry_exprs.py). `in_order`: `Block.serves_both` came true. `rows`: the
    LogEst of how many rows it is thought to give, in all the runs of the subquery that it is. `is_short`: one, as is
    known at once."""

    node: PlanNode
    n_sorted: int = 0
    together: bool = False
    change: Callable[[Expr], Expr] | None = None
    in_order: bool = False
    rows: int = 0
    is_short: bool = False


def is_virtual(item: FromItem | None) -> bool:
    """Is it a virtual table, and nothing else?"""
    return isinstance(item, TableItem) and item.source.table.virtual is not None


def source_numbers(item: FromItem) -> frozenset[int]:
    """The sources in an item."""
    if isinstance(item, JoinItem):
        return source_numbers(item.left) | source_numbers(item.right)
    return frozenset((item.source.number,))


def items_of(item: FromItem | None) -> Iterator[FromItem]:
    """All items of a FROM clause, each before what is in it, from left to right."""
    stack = [] if item is None else [item]
    while stack:
        node = stack.pop()
        yield node
        if isinstance(node, JoinItem):
            stack += (node.right, node.left)


def joins_of(item: FromItem | None) -> Iterator[JoinItem]:
    return (node for node in items_of(item) if isinstance(node, JoinItem))


def is_nested(join: JoinItem, *, is_right: bool) -> bool:
    """Is the join a subquery to SQLite, in parentheses? `is_right`: it stands on the right of another one."""
    return not join.is_part and (join.is_closed or is_right)


def joins_of_query(item: FromItem | None) -> Iterator[JoinItem]:
    """Those of one query, from right to left: without those inside parentheses that stay a subquery."""
    stack = [] if item is None else [(item, False)]
    while stack:
        node, is_right = stack.pop()
        if isinstance(node, JoinItem) and not is_nested(node, is_right=is_right):
            yield node
            stack += ((node.left, False), (node.right, True))


def tables_of(item: FromItem | None) -> Iterator[TableItem]:
    return (node for node in items_of(item) if isinstance(node, TableItem))


def argument_terms(item: FromItem) -> list[Expr]:
    """The terms that the arguments of a table-valued function are, or a table's own ones; none of any other item."""
    return [*(expr for expr, _ in item.args), *item.own] if isinstance(item, TableItem) else []


LIKELIHOODS: Final = frozenset({"likely", "unlikely", "likelihood"})


def beneath_likelihood(expr: Expr) -> Expr:
    """The expression without likely(), unlikely() and likelihood() around it."""
    while isinstance(expr, Call) and expr.function.name in LIKELIHOODS and expr.function.builtin:
        expr = expr.args[0]
    return expr


def conjuncts(expr: Expr) -> list[Expr]:
    """The terms of a chain of ANDs, in the order of the text; likely() and its sisters around an AND are taken off."""
    found: list[Expr] = []
    stack = [expr]
    while stack:
        node = stack.pop()
        inner = beneath_likelihood(node)
        if isinstance(inner, Binary) and inner.op is BinaryOp.AND:
            stack += (inner.right, inner.left)
        else:
            found.append(node)
    return found


def conjunction(terms: list[Expr]) -> Expr | None:
    """One expression that is true when all terms are; None for no terms."""
    joined: Expr | None = None
    for term in terms:
        joined = term if joined is None else Binary(BinaryOp.AND, joined, term)
    return joined
