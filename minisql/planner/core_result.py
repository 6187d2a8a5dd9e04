"""What comes behind FROM and WHERE in a SELECT core: grouping, result columns, DISTINCT, ORDER BY, LIMIT."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from minisql.planner.bound_core import BoundCore
from minisql.planner.calls import json_types, json_values
from minisql.planner.context import Context
from minisql.planner.expr import Call, Column, Exists, Expr, InQuery, Scalar, SortTerm, walk
from minisql.planner.first_rows import first_rows
from minisql.planner.json_marks import asks_json, concerns_json, is_below_windows
from minisql.planner.nodes import Aggregate, Distinct, Filter, Grouping, Limit, PlanNode, Project, Sort
from minisql.planner.noticeable import is_noticeable
from minisql.planner.ordering import OrderItem, is_same_text
from minisql.planner.same import rewrite, same_expr
from minisql.planner.scope import Aggregation, Scope
from minisql.planner.steady import is_repeatable, is_volatile
from minisql.planner.typed import Typed, collation_of, usable
from minisql.planner.window import WindowGroup
from minisql.value.affinity import Affinity
from minisql.value.collate import BINARY, Collation


class _Groups:
    """What stands in the rows of groups: `keys`, results of aggregates, and from place `n_before` on `bare` columns.
    `numbers`: where among these a column stands.

    To SQLite a key is computed once for the sorter, and again of the group's bare columns wherever it is a part of what
    groups give; a result column that is the key (`keys_shown`), and what they are sorted by, are the value itself. It
    shows where values are equal, but not the same, or JSON, as which no sorter knows them."""

    def __init__(
        self, aggregation: Aggregation, scope: Scope, keys: Sequence[Typed], n_before: int, has_extreme: bool
    ) -> None:
        self._source = aggregation.source
        self._own = {source.number for source in scope.sources}
        self._n_before = n_before
        self.bare: list[Column] = []
        self.numbers: dict[tuple[int, int], int] = {}
        self.keys = [
            Column(aggregation.source, i, key.affinity, key.collation or BINARY, key.name or "")
            for i, key in enumerate(keys)
        ]
        # Equal keys may differ ('a' and 'A', 1 and 1.0): with min() or max() SQLite shows that row's.
        self._terms = [
            (key.expr, column)
            for key, column in zip(keys, self.keys)
            if not is_volatile(key.expr) and not (has_extreme and isinstance(key.expr, Column))
        ]
        self._fixed = [
            (key, column)
            for key, column in self._terms
            if is_below_windows(key) or not (has_extreme or concerns_json(key))
        ]

    def term(self, expr: Expr) -> Expr:
        """As `over`, of what they are sorted by."""
        return next((column for key, column in self._terms if same_expr(key, expr)), None) or self.over(expr)

    def over(self, expr: Expr) -> Expr:
        """The expression as it reads the groups; columns that are no keys become bare ones."""
        return rewrite(expr, self._in_group)

    def over_columns(self, expr: Expr) -> Expr:
        """As `over`, of what SQLite computes of the group's columns alone, also where it is a key."""
        return rewrite(expr, self._column)

    def _in_group(self, expr: Expr) -> Expr | None:
        for key, column in self._fixed:
            if same_expr(key, expr):
                return column
        return self._column(expr)

    def _column(self, expr: Expr) -> Expr | None:
        for key, column in self._fixed:
            if (isinstance(key, Column) or is_below_windows(key)) and same_expr(key, expr):
                return column
        if not isinstance(expr, Column) or expr.source not in self._own:
            return None
        number = self.numbers.setdefault((expr.source, expr.column), len(self.bare))
        if number == len(self.bare):
            self.bare.append(expr)
        return Column(self._source, self._n_before + number, expr.affinity, expr.collation, expr.name)


def plan_grouping(
    child: PlanNode,
    aggregation: Aggregation,
    scope: Scope,
    keys: Sequence[Typed],
    shown: Mapping[int, int],
    having: Expr | None,
    results: Sequence[Typed],
    order: list[OrderItem],
    grouping: Grouping,
    windows: Sequence[WindowGroup] = (),
    directions: Sequence[bool] = (),
    *,
    distinct_in_order: bool = False,
    is_sorted: bool = True,
) -> tuple[PlanNode, list[Expr], list[OrderItem], list[WindowGroup]]:
    """Group, and let all that comes after read the groups: (plan, result expressions, ORDER BY, windows).

    `shown`: see `keys_shown`. `is_sorted`: the sort for the groups is that of ORDER BY too.
    """
    assert len(keys) == aggregation.n_keys, f"{len(keys)} keys, {aggregation.n_keys} expected"
    kinds = _kinds(aggregation, scope)
    extreme = _extreme(aggregation)
    groups = _Groups(aggregation, scope, keys, len(keys) + len(aggregation.calls) + len(kinds), extreme is not None)
    of_shown = {id(results[i].expr): groups.keys[number] for i, number in shown.items()}
    exprs = [groups.keys[shown[i]] if i in shown else groups.over(typed.expr) for i, typed in enumerate(results)]
    of_term = groups.term if is_sorted else groups.over
    order = [
        item._replace(term=_over(item.term, of_shown.get(id(item.term.expr)) or of_term(item.term.expr)))
        for item in order
    ]
    # To SQLite, the windows carried out later read the one that is carried out first, which gives them columns.
    over_groups = [window.rewritten(groups.over_columns) for window in windows[:-1]]
    over_groups += [window.rewritten(groups.term, groups.over_columns) for window in windows[-1:]]
    condition = None if having is None else groups.over(having)
    bare = groups.bare
    if grouping is not Grouping.HASH:
        bare += [kind for kind in json_types(scope) if (kind.source, kind.column) not in groups.numbers]
    node: PlanNode = Aggregate(
        child,
        aggregation.source,
        tuple(key.expr for key in keys),
        tuple(collation_of(key) for key in keys),
        tuple(aggregation.calls),
        tuple(bare),
        extreme,
        grouping,
        distinct_in_order,
        tuple(directions),
        kinds,
    )
    return (node if condition is None else Filter(node, condition)), exprs, order, over_groups


def groups_in_order(
    terms: Sequence[SortTerm],
    aggregation: Aggregation,
    keys: Sequence[Typed],
    directions: Sequence[bool],
    grouping: Grouping,
) -> int:
    """By how many of the terms, which read the groups, the groups come in order: all or none."""
    if grouping is not Grouping.HASH or len(terms) > len(keys):
        return 0
    for number, (term, key, descending) in enumerate(zip(terms, keys, directions)):
        is_key = isinstance(term.expr, Column) and (term.expr.source, term.expr.column) == (aggregation.source, number)
        way = (term.descending, term.nulls_first, term.collation)
        if not is_key or way != (descending, not descending, collation_of(key)):
            return 0
    return len(terms)


def keys_shown(core: BoundCore, is_term: Callable[[int], bool]) -> dict[int, int]:
    """By number of a result the key of GROUP BY that it shows: `SELECT random() .. GROUP BY random()` shows the key.

    Which one it is says the key, if it is a number; else it is the last of those that are the same text. None does
    where there are windows, and none that is a term of another sort (`is_term`), unless the rows enter that one whole.
    """
    shown: dict[int, int] = {}
    if core.scope.windows is not None and core.scope.windows.groups:
        return shown
    results = core.last
    for number, (key, output) in enumerate(zip(core.keys, core.key_outputs, strict=True)):
        if isinstance(key.expr, Column):
            continue
        same = [i for i, typed in enumerate(results) if is_same_text(key, typed)] if output is None else [output]
        if same and (core.distinct or core.is_kept or not is_term(same[-1])):
            shown[same[-1]] = number
    return shown


def _kinds(aggregation: Aggregation, scope: Scope) -> tuple[int, ...]:
    """`Aggregate.kinds`: not of plain columns, unless json_each() gives them."""
    values = json_values(scope) if aggregation.asked else []
    args = {call_no: aggregation.calls[call_no].args[0] for call_no in sorted(aggregation.asked)}
    return tuple([n for n, arg in args.items() if not isinstance(arg, Column) or (arg.source, arg.column) in values])


def _over(term: SortTerm, expr: Expr) -> SortTerm:
    return SortTerm(expr, term.collation, term.descending, term.nulls_first)


def _extreme(aggregation: Aggregation) -> int | None:
    """The call whose row gives the bare columns: the last min() or max(), as in SQLite."""
    for number in range(len(aggregation.calls) - 1, -1, -1):
        if aggregation.calls[number].function.name in ("min", "max"):
            return number
    return None


def plan_result(
    ctx: Context,
    child: PlanNode,
    exprs: list[Expr],
    order: list[OrderItem],
    limit: Expr | None,
    offset: Expr | None,
    *,
    n_sorted: int = 0,
    distinct: Sequence[Collation | None] | None = None,
    distinct_together: bool = False,
    sort_is_shared: bool = False,
    is_kept: bool = False,
    is_side: bool = False,
) -> PlanNode:
    """Result columns, DISTINCT, ORDER BY and LIMIT over the rows of FROM and GROUP BY.

    `n_sorted`: by so many terms of `order` the rows are in order already. `distinct`: the result columns' collations,
    None without DISTINCT; `distinct_together`: equal rows come one after another. `sort_is_shared`: to SQLite the sort
    is that of DISTINCT or GROUP BY. `is_kept`: the rows go into a table of SQLite's. They enter a sorter as they are to
    stand there: all columns are computed, one after another, before those terms that are none of them. `is_side`: of a
    compound, which itself skips rows, and stops; the sort has to give no more than LIMIT and OFFSET say.
    """
    if n_sorted and n_sorted == len(order):
        order = []
    source = ctx.new_source()
    what, is_cut = "" if sort_is_shared else "ORDER BY", limit is not None and not is_side
    noticed: list[int] = []
    by_rows = bool(order) and is_kept and any(map(is_noticeable, exprs))
    if order and distinct is None and not by_rows:
        outputs = {item.output for item in order}
        noticed = [number for number, expr in enumerate(exprs) if number not in outputs and is_noticeable(expr)]
    early = limit is None or n_sorted > 0
    if noticed and not (early and _sorts_by_columns(order)):
        return first_rows(ctx, child, exprs, noticed, order, n_sorted, limit, offset, what, early=early, is_cut=is_cut)
    if distinct is None and not by_rows and not noticed and (
        _sorts_by_columns(order) or (limit is not None and _is_left_for_later(exprs, order))
    ):  # fmt: skip
        # Sort the rows as they come, so that only those within LIMIT are computed.
        if order:
            child = Sort(child, tuple(item.term for item in order), n_sorted, limit, offset, what)
        if is_cut and offset is not None:  # of rows that are skipped nothing is computed
            return Project(Limit(child, limit, offset), source, tuple(exprs))
        node: PlanNode = Project(child, source, tuple(exprs))
        return Limit(node, limit, offset) if is_cut else node
    # A term that is a result column is computed once (`SELECT random() AS r ORDER BY r`), as the term, which may be a
    # copy of the column; others become columns behind.
    if order and distinct is None:
        exprs = [*exprs]
        for item in order:
            if item.output is not None:
                exprs[item.output] = item.term.expr
    extra = [item.term.expr for item in order if item.output is None]
    carried = _carried(extra) if distinct is not None else []
    node = Project(child, source, (*exprs, *(carried or extra)))
    if distinct is not None:
        node = Distinct(node, tuple(BINARY if c is None else usable(c) for c in distinct), distinct_together)
    if carried:
        positions = {(column.source, column.column): len(exprs) + i for i, column in enumerate(carried)}
        source, below = ctx.new_source(), source
        extra = [_over_columns(term, below, positions) for term in extra]
        node = Project(node, source, (*(_position(below, i) for i in range(len(exprs))), *extra))
    if order:
        node = Sort(node, _over_project(source, len(exprs), order), n_sorted, limit, offset, what)
    if extra:
        trimmed = ctx.new_source()
        node = Project(node, trimmed, tuple(_position(source, i) for i in range(len(exprs))))
    return Limit(node, limit, offset) if is_cut else node


def _carried(terms: Sequence[Expr]) -> list[Column]:
    """The columns that the terms of ORDER BY read, if these are computed of the rows that DISTINCT leaves: somebody may
    notice, `SELECT DISTINCT 1 FROM t ORDER BY abs(a)` fails only for the first row. Else none."""
    if not any(map(is_noticeable, terms)) or any(map(asks_json, terms)):
        return []
    columns = [node for term in terms for node in walk(term) if isinstance(node, Column)]
    return [*{(column.source, column.column): column for column in columns}.values()]


def _over_columns(term: Expr, source: int, positions: Mapping[tuple[int, int], int]) -> Expr:
    """The term as it reads the columns at their `positions` in the rows of `source`."""

    def there(node: Expr) -> Expr | None:
        if not isinstance(node, Column):
            return None
        number = positions[node.source, node.column]
        return Column(source, number, node.affinity, node.collation, node.name)

    return rewrite(term, there)


def _sorts_by_columns(order: list[OrderItem]) -> bool:
    return all(isinstance(item.term.expr, Column) for item in order)


def _is_left_for_later(exprs: list[Expr], order: list[OrderItem]) -> bool:
    """Are there result columns that cost much, or may fail, while none that the rows are sorted by may be another value
    when it is computed again? SQLite computes those of rows alone that are among the first ones of a LIMIT. What asks
    for JSON would be another one: no mark comes out of a sorter."""
    nodes = [node for expr in exprs for node in walk(expr)]
    if not any(isinstance(node, Call | Scalar | InQuery | Exists) for node in nodes):
        return False
    if any(map(asks_json, exprs)):
        return False
    return all(is_repeatable(item.term.expr) for item in order)


def _over_project(source: int, n_exprs: int, order: list[OrderItem]) -> tuple[SortTerm, ...]:
    terms = []
    position = n_exprs
    for item in order:
        number = item.output
        if number is None:
            number, position = position, position + 1
        terms.append(_over(item.term, _position(source, number)))
    return tuple(terms)


def _position(source: int, number: int) -> Column:
    return Column(source, number, Affinity.NONE, BINARY)
