"""From plan nodes to operators, once per statement.

Every expression of a node is compiled here, against the layout of the node's input and of everything to its left. A
Project over Filters becomes one stage; long chains (compounds) are walked in a loop.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Protocol, assert_never

from minisql.executor.asked_values import asked_values
from minisql.executor.compile import Layouts, compile_row, compile_stage, compile_terms, compile_value
from minisql.executor.compile.aggregates import compile_aggregate
from minisql.executor.compile.context import Context
from minisql.executor.compile.functions import columns_alone, is_identity
from minisql.executor.compile.subtype import forget_marks, is_json, json_frame, json_outers, marked_result
from minisql.executor.distinct import CompoundOperator, DistinctOperator, LastOfEachOperator, OrderedDistinct, Step
from minisql.executor.empty_side import emptiness_of, joins_left_of, needed_rows, searched
from minisql.executor.first_row import first_row
from minisql.executor.groups_in_turn import in_turn
from minisql.executor.join import (
    Condition,
    HashLookupOperator,
    InnerJoin,
    LeftJoin,
    SemiJoin,
    UnlessEmpty,
)
from minisql.executor.limits import Bounds, FirstNotNull, LimitOperator
from minisql.executor.pipeline import ConstantRows, Count, Isolated, Materialize, OneRowOperator, Stage, ValuesOperator
from minisql.executor.rowid_scan import TableScan
from minisql.executor.run import Operator, Row, Run
from minisql.executor.scan import build_scan
from minisql.executor.sort import SortOperator
from minisql.executor.subquery import SubqueryOperator, keeps_rows, reads_frame
from minisql.executor.trees import Reader, bind_index, bind_table, primary_key
from minisql.planner import nodes
from minisql.planner.expr import Column, Const, Expr, Outer, Param, SortTerm, Subquery
from minisql.planner.nodes import JoinKind, Layout
from minisql.planner.nodes.access import IndexSeek
from minisql.planner.nodes.early import computed_early, rows_of
from minisql.planner.noticeable import is_noticeable_plan
from minisql.value.affinity import comparer
from minisql.value.collate import CollationRegistry
from minisql.value.compare import OrderTerm, group_key
from minisql.value.function import Batching
from minisql.value.types import Value

if TYPE_CHECKING:
    from minisql.executor.dml.program import ProgramSet
    from minisql.executor.recursive import SharedRows
    from minisql.schema.objects import Table
    from minisql.storage.btree.table import TableTree
    from minisql.storage.btree.table_reading import Lists


class Accelerator(Protocol):
    """Another way to run parts of a query: `minisql.columnar.build`, which this package does not know."""

    def candidates(self, root: nodes.PlanNode, *, is_cut: bool) -> Mapping[int, nodes.PlanNode]:
        """The nodes that it may run, by `id`. `is_cut`: perhaps only the first rows of `root` are wanted."""

    def accelerated(self, builder: Builder, node: nodes.PlanNode, operator: Operator) -> Operator:
        """An operator that gives the same rows as `operator`, which runs the node."""

    def row_lists(
        self, run: Run, database: int, tree: TableTree, reader: Reader, bounds: tuple[int, int], *, reverse: bool
    ) -> Iterable[tuple[int, list[Row]]] | None:
        """Another way to the rows of a table: see `minisql.storage.btree.table_reading.Lists`."""


class Builder:
    """Builds one statement's operators. `collations` are the connection's: they order indexes."""

    def __init__(self, collations: CollationRegistry, pinned: frozenset[int] = frozenset()) -> None:
        self.collations = collations
        self.context = Context(self.build_subquery, self.build_list, pinned)
        self._subqueries: dict[tuple[int, int, int], SubqueryOperator] = {}
        self._first_copies: dict[int, int] = {}  # of copies of a query that which was built first, by numbers
        self.programs: ProgramSet | None = None  # those that a change may set off
        self._shared: dict[int, SharedRows] = {}
        self._names: dict[int, object] = {}  # of subqueries that are kept, see `name_of`
        self._before_right: set[int] = set()  # the joins, by `id`, that stand left of a RIGHT or FULL JOIN
        self._emptiness: dict[int, Callable[[Run], Callable[[], bool]]] = {}  # of what is searched, by the node's `id`
        self._spools: dict[int, Operator] = {}  # what reads a subquery that is computed before, by the node's `id`
        self._may_look_up = True  # what a subquery gives may be had without its operators
        self._may_batch = True  # nothing that is built now minds rows being read ahead
        self.accelerator: Accelerator | None = None  # whose `row_lists` are taken
        self._accelerator: Accelerator | None = None  # that may run parts of the query
        self._candidates: dict[int, nodes.PlanNode] = {}  # the nodes that it wants to see, by `id`
        self._fixed_frame: frozenset[int] | None = None  # what of the frame stays for the run; None: all
        self._copy = 0  # the number of the copy that is built whose references to shared rows are further ones
        self._frame_varies = False  # the frame of what is built may be another in the same run

    def build_list(self, query: Subquery) -> SubqueryOperator:
        """The operator of a subquery behind IN, of which all rows are read."""
        return self.build_subquery(query, is_cut=False)

    def build_subquery(self, query: Subquery, *, is_cut: bool = True) -> SubqueryOperator:
        """The operator of a subquery: one object for each number (and width of its frame, which `with_json_types`
        adds to). `is_cut`: its first row may be enough."""
        key = query.number, len(query.outer), self._copy
        built = self._subqueries.get(key)
        if built is None:
            context = self.context
            n_volatile, outer_moves = context.volatile_calls, context.frame_moves
            outer_frame, self._fixed_frame = self._fixed_frame, self._fixed_of(query.outer)
            outer_varies, outer_copy = self._frame_varies, self._copy
            told = query.number if query.told is None else query.told
            if self._first_copies.setdefault(told, query.number) != query.number:
                self._copy = query.number
            self._frame_varies = varies = len(self._fixed_frame) < len(query.outer)
            context.frame_moves = moves = not keeps_rows(query.plan, self._fixed_frame)
            outer_json, context.json_outers = context.json_outers, json_outers(query, context)
            outer_marks, context.json_frame = context.json_frame, json_frame(query, context)
            if self._accelerator is not None and not query.outer:
                self._candidates.update(self._accelerator.candidates(query.plan, is_cut=is_cut))
            operator = self.build(self._in_turn(computed_early(query.plan)) if is_cut else query.plan)
            if isinstance(query.plan, nodes.Join):  # that of EXISTS, which computes nothing
                operator = self._with_shared_first(query.plan, operator)
            context.frame_moves, self._fixed_frame, context.json_outers = outer_moves, outer_frame, outer_json
            self._frame_varies, context.json_frame, self._copy = outer_varies, outer_marks, outer_copy
            searches = None
            if query.is_plain and not query.outer:
                from minisql.executor.in_table import column_search  # few statements come here

                searches = partial(column_search, self, query)
            lookup = first_row(self, query) if is_cut and varies and self._may_look_up else None
            is_volatile = context.volatile_calls > n_volatile
            built = SubqueryOperator(query, operator, is_volatile, moves, varies, searches, lookup)
            self._subqueries[key] = built
        return built

    def _fixed_of(self, outer: Sequence[Expr]) -> frozenset[int]:
        """Which values of a subquery's frame stay the same for a run: columns of OLD and NEW, however deep."""
        frame = self._fixed_frame
        return frozenset(
            index
            for index, expr in enumerate(outer)
            if isinstance(expr, Const | Param) or (isinstance(expr, Outer) and (frame is None or expr.index in frame))
        )

    def accelerate(self, root: nodes.PlanNode, accelerator: Accelerator) -> None:
        """Let another way to run parts of a query take their operators' places, of `root` and of subqueries in it."""
        self._accelerator = accelerator
        self._candidates.update(accelerator.candidates(root, is_cut=False))

    def spool(self, root: nodes.PlanNode) -> tuple[tuple[int, Operator], ...]:
        """Build subqueries of a plan that is too deep to be built whole; `build` will read what they give."""
        from minisql.executor.spool import SpoolScan, spooled_subqueries

        spools: list[tuple[int, Operator]] = []
        for number, node in enumerate(reversed(spooled_subqueries(root))):
            spools.append((number, self.build(rows_of(node))))
            self._spools[id(node)] = SpoolScan(number)
        return tuple(spools)

    def adapted(self, node: nodes.PlanNode, operator: Operator) -> Operator:
        """The operator, or what the accelerator puts in its place."""
        if self._accelerator is None or self._candidates.get(id(node)) is not node:
            return operator
        return self._accelerator.accelerated(self, node, operator)

    def row_lists(self, table: Table, database: int, *, reverse: bool) -> Callable[[Run, Reader], Lists] | None:
        """The accelerator's way to the rows of a table, as `TableScan` asks for it; None: there is none."""
        accelerator = self.accelerator
        if accelerator is None or table.root_page_no <= 1:
            return None
        bind_tree, row_lists = bind_table(table, database), accelerator.row_lists

        def bind(run: Run, reader: Reader) -> Lists:
            return lambda low, high: row_lists(run, database, bind_tree(run), reader, (low, high), reverse=reverse)

        return bind

    def build(self, node: nodes.PlanNode, left: Layout = ()) -> Operator:
        """The operator of a node that runs with `left` on its left."""
        match node:
            case nodes.OneRow():
                return OneRowOperator()
            case nodes.Scan():
                self.note_scan(node)
                return build_scan(self, node, left)
            case nodes.VirtualScan():
                from minisql.executor.virtual import build_virtual_scan  # only when a statement needs it

                return build_virtual_scan(self, node, left)
            case nodes.Values():
                return self._values(node, left)
            case nodes.Relabel():
                if node.shared is not None:
                    return self._shared_rows(node.shared, node.child, reverse=node.reverse)
                n_volatile = self.context.volatile_calls  # what is deeply nested is built here: a frame a level less
                child = self._spools.get(id(node)) or self.build(rows_of(node))
                return self._relabeled(node, child, left, is_volatile=self.context.volatile_calls != n_volatile)
            case nodes.Filter() | nodes.Project():
                return self._with_shared_first(node, self.adapted(node, self._stage(node, left)))
            case nodes.Join():
                operator = self._join(node, left)
                needed = None if id(node) in self._before_right else needed_rows(self, node)
                operator = operator if needed is None else UnlessEmpty(operator, needed)
                return self.adapted(node, operator)
            case nodes.HashLookup():
                return self._hash_lookup(node, left)
            case nodes.Aggregate():
                return self.adapted(node, self._aggregate(node, self.build(node.child, left), left))
            case nodes.CountRows():
                return self._count(node)
            case nodes.Distinct():
                return self.adapted(node, self._distinct(node, self.build(node.child, left)))
            case nodes.LastOfEach():
                return self._last_of_each(node, left)
            case nodes.Sort():
                return self.adapted(node, self._sort(node, left))
            case nodes.Limit() if node.not_null is not None:
                position = Layouts.of(node.child.columns).row[node.not_null.source, node.not_null.column]
                return FirstNotNull(self.build(node.child, left), position)
            case nodes.Limit():
                operator = self.build(self._in_turn(node.child), left)
                limited = LimitOperator(operator, self.bounds(node.limit, node.offset, left))
                return self._with_shared_first(node, limited)
            case nodes.Compound():
                return self.adapted(node, self._compound(node, left))
            case nodes.Recursive():
                return self._recursive(node, left)
            case nodes.QueueScan():
                from minisql.executor.recursive import QueueScanOperator

                return QueueScanOperator(node.queue)
            case nodes.Window():
                from minisql.executor.window import build_window  # as `recursive`, only when a statement needs it

                return self.adapted(node, build_window(node, self.build(node.child, left), left, self.context))
            case _:
                assert_never(node)

    def _in_turn(self, node: nodes.PlanNode) -> nodes.PlanNode:
        """The plan of which perhaps only the first rows are wanted."""
        return node if self._spools else in_turn(node)  # what is deeply nested is left as it is

    def _relabeled(self, node: nodes.Relabel, child: Operator, left: Layout, *, is_volatile: bool) -> Operator:
        """The rows of `child`, computed once, or as they flow."""
        once = self._once(node.child)
        flows = node.co_routine is True  # SQLite computes the rows anew for each frame
        if flows and is_volatile:
            once = None
        if node.materialize or (once is not None and node.co_routine is False):
            return Materialize(child, node.reverse, once, self._names.get(id(node)), flows)
        if once is not None and not is_volatile:
            from minisql.executor.late_index import LateRows  # few statements come here

            return LateRows(child, once)
        return Isolated(child) if left else child

    def _distinct(self, node: nodes.Distinct, child: Operator) -> Operator:
        first = None if len(node.collations) == len(node.columns) else len(node.collations)
        distinct = OrderedDistinct if node.ordered else DistinctOperator
        return distinct(child, group_key(node.collations), first)

    def _stage(self, node: nodes.Filter | nodes.Project, left: Layout) -> Operator:
        exprs: tuple[Expr, ...] | None = None
        child: nodes.PlanNode = node
        marks = isinstance(child, nodes.Project) and child.marks
        if isinstance(child, nodes.Project):
            exprs, child = child.exprs, child.child
        predicates: list[Expr] = []
        while isinstance(child, nodes.Filter):
            predicates.insert(0, child.predicate)
            child = child.child
        if isinstance(child, nodes.Scan) and predicates:
            operator = self.filtered_scan(child, left, predicates)
        else:
            operator = self.build(child, left)
        layouts = Layouts.of(child.columns, left)
        if marks and exprs is not None:
            exprs = tuple([marked_result(expr, self.context) for expr in exprs])
        if not predicates and exprs is not None and is_identity(exprs, layouts.row):
            return operator
        scan = operator.child if isinstance(operator, LimitOperator) else operator
        if not predicates and exprs is not None and isinstance(scan, TableScan) and not marks:
            positions = columns_alone(exprs, layouts.row)
            if positions is not None:  # read in this order at once: 0.1 us a row less, and `fetchall` in lists
                scan = scan.only(positions)
                return LimitOperator(scan, operator.bounds) if isinstance(operator, LimitOperator) else scan
        if exprs is not None and Batching.is_used and self._may_batch:
            operator, exprs, predicates, layouts = self._batched(operator, exprs, predicates, child.columns, left)
        return Stage(operator, compile_stage(predicates, exprs, layouts, self.context))

    def _batched(
        self, operator: Operator, exprs: tuple[Expr, ...], predicates: list[Expr], columns: Layout, left: Layout
    ) -> tuple[Operator, tuple[Expr, ...], list[Expr], Layouts]:
        """Input and expressions of a projection whose calls may be made by batches. What is filtered comes first."""
        from minisql.executor.batch import batched

        layouts = Layouts.of(columns, left)
        filtered = Stage(operator, compile_stage(predicates, None, layouts, self.context)) if predicates else operator
        batches, rest, wider = batched(filtered, exprs, columns, left, self.context)
        if batches is filtered:
            return operator, exprs, predicates, layouts
        return batches, rest, [], Layouts.of(wider, left)

    def _aggregate(self, node: nodes.Aggregate, child: Operator, left: Layout) -> Operator:
        columns = node.child.columns
        if Batching.is_used and self._may_batch:
            from minisql.executor.batch import batched_aggregate

            child, node, columns = batched_aggregate(child, node, columns, left, self.context)
        return Stage(child, compile_aggregate(node, Layouts.of(columns, left), self.context))

    def filtered_scan(self, scan: nodes.Scan, left: Layout, predicates: list[Expr]) -> Operator:
        """The scan below a stage that checks `predicates`: it may leave out rows that they refuse."""
        self.note_scan(scan)
        operator = build_scan(self, scan, left, predicates)
        if not self._frame_varies:
            return operator
        from minisql.executor.late_index import late_indexed  # few statements come here

        return late_indexed(self, operator, scan, left, predicates)

    def note_scan(self, scan: nodes.Scan) -> None:
        """Tell the compiler of a table's columns: their affinity has been applied, and some are computed JSON. (SQLite
        reads one from the index that it goes by, if it stands there: then it is plain text.)"""
        self.context.stored.add(scan.source)
        access = scan.access
        read = {term.column for term in access.index.terms} if isinstance(access, IndexSeek) else set()
        for number, expr in scan.computed:
            if scan.table.fields[number] < 0 and number not in read and is_json(expr, self.context):
                self.context.json_columns.add((scan.source, number))

    def _values(self, node: nodes.Values, left: Layout) -> Operator:
        if node.conditions:
            return self.build(asked_values(node), left)
        if all(isinstance(expr, Const | Param) for row in node.rows for expr in row):
            return ConstantRows(tuple(tuple(self._cell(expr) for expr in row) for row in node.rows))
        layouts, rows = Layouts.of((), left), node.rows
        if node.marks:
            rows = tuple([tuple([marked_result(expr, self.context) for expr in row]) for row in rows])
        return ValuesOperator(tuple(compile_row(row, layouts, self.context) for row in rows))

    def _cell(self, expr: Expr) -> tuple[int | None, int | None, Value]:
        if isinstance(expr, Param):
            return None, expr.number, None
        assert isinstance(expr, Const)
        return (None if expr.slot in self.context.pinned else expr.slot), None, expr.value

    def _join(self, node: nodes.Join, left: Layout) -> Operator:
        if node.kind in (JoinKind.RIGHT, JoinKind.FULL):
            self._before_right.update(map(id, joins_left_of(node)))
        is_empty = emptiness_of(self, node)
        if is_empty is not None and node.kind is JoinKind.INNER:
            self._emptiness[id(searched(node.right))] = is_empty
        left_operator = self.build(node.left, left)
        right_operator = self.build(node.right, left + node.left.columns)
        layouts = Layouts.of(node.left.columns + node.right.columns, left)
        on = None if node.on is None else compile_terms(node.on, layouts, self.context)
        match node.kind:
            case JoinKind.INNER:
                return InnerJoin(left_operator, right_operator, on, is_empty)
            case JoinKind.SEMI | JoinKind.ANTI:
                return SemiJoin(left_operator, right_operator, on, node.kind is JoinKind.ANTI)
            case JoinKind.LEFT:
                return LeftJoin(left_operator, right_operator, on, len(node.right.columns))
            case JoinKind.RIGHT | JoinKind.FULL:
                return self._right_join(node, left, left_operator, right_operator, on, is_empty is not None)
            case _:
                assert_never(node.kind)

    def _right_join(
        self,
        node: nodes.Join,
        outer: Layout,
        left: Operator,
        right: Operator,
        on: Callable[[Run], Condition] | None,
        stops: bool,
    ) -> Operator:
        from minisql.executor.equal_sides import equal_sides  # few statements come here
        from minisql.executor.outer_join import RightJoin, SearchedRightJoin, Unmatched

        n_left, columns = len(node.left.columns), node.right.columns
        layouts = Layouts.of(node.left.columns + columns, outer)
        first, each = (None if e is None else compile_terms(e, layouts, self.context) for e in node.unmatched)
        if node.right_key:
            assert node.shown is not None, "a search has what reads the rest"
            rest, row = self.build(node.shown[1], outer + node.left.columns), Layouts.of(columns).row
            key = tuple([row[column] for column in node.right_key])
            return SearchedRightJoin(left, right, rest, n_left, len(columns), node.kind is JoinKind.FULL, key, first)
        unmatched = Unmatched(first, each, _by_columns(node.unmatched_order, columns))
        lookup, order = equal_sides(node, self.context), _by_columns(node.matched_order, columns)
        keep_left = node.kind is JoinKind.FULL
        return RightJoin(left, right, on, n_left, len(columns), keep_left, stops, lookup, order, unmatched)

    def name_of(self, node: nodes.Relabel) -> object:
        """The name under which the run keeps the rows of a subquery that has not been built yet."""
        return self._names.setdefault(id(node), object())

    def _hash_lookup(self, node: nodes.HashLookup, left: Layout) -> Operator:
        child = self.build(node.child)
        converters = tuple(None if how.affinity is None else comparer(how.affinity) for how in node.how)
        return HashLookupOperator(
            child,
            compile_row(node.keys, Layouts.of(node.child.columns), self.context),
            compile_row([probe.expr for probe in node.probes], Layouts.of((), left), self.context),
            converters,
            tuple(probe.null_matches for probe in node.probes),
            tuple(how.collation for how in node.how),
            self._once((node.child, node.keys)),
            _by_columns(node.order, node.child.columns),
            self._emptiness.get(id(node)),
        )

    def _once(self, part: object) -> object | None:
        """A name for what is made of a part of a subquery, if that is the same whatever the frame; None: it is not."""
        if not self._frame_varies or reads_frame(part, self._fixed_frame or frozenset()):
            return None
        return object()

    def _count(self, node: nodes.CountRows) -> Operator:
        if node.index is None and not node.table.without_rowid:
            table = bind_table(node.table, node.database)
            return Count(lambda run: table(run).count())
        index = bind_index(node.index or primary_key(node.table), node.database, self.collations)
        return Count(lambda run: index(run).count())

    def _sort(self, node: nodes.Sort, left: Layout) -> Operator:
        child = self.build(node.child, left)
        if node.entering:
            return child
        if node.kept_source is not None:
            from minisql.executor.first_rows import build_first_rows  # few statements come here

            limited = None if node.limit is None else self.bounds(node.limit, node.offset, left)
            operator = build_first_rows(node, child, limited, left, self.context)
            forget_marks(node.columns, self.context)
            return operator
        columns = node.child.columns
        layouts = Layouts.of(columns, left)
        positions: list[int] = []
        appended: list[Expr] = []
        for term in node.terms:
            expr = term.expr
            position = layouts.row.get((expr.source, expr.column)) if isinstance(expr, Column) else None
            if position is None:
                position = len(columns) + len(appended)
                appended.append(expr)
            positions.append(position)
        bind_terms = None
        if appended:
            bind_terms = compile_stage((), appended, layouts, self.context, keep_row=True)
        forget_marks(columns, self.context)  # SQLite's sorter keeps rows as a table does
        bounds = None if node.limit is None else self.bounds(node.limit, node.offset, left)
        terms = tuple(OrderTerm(term.collation, term.descending, term.nulls_first) for term in node.terms)
        return SortOperator(child, terms, tuple(positions), bind_terms, len(columns), node.n_sorted, bounds)

    def _last_of_each(self, node: nodes.LastOfEach, left: Layout) -> Operator:
        from minisql.executor.dml.target_rows import target_rows

        columns = node.child.columns
        layout = Layouts.of(columns).row
        computing = compile_stage((), node.values, Layouts.of(columns, left), self.context, keep_row=True)
        keys = tuple(layout[e.expr.source, e.expr.column] for e in node.terms if isinstance(e.expr, Column))
        terms = tuple(OrderTerm(term.collation, term.descending, term.nulls_first) for term in node.terms)
        computed = Stage(self.build(node.child, left), computing)
        in_order = SortOperator(computed, terms, keys, None, len(columns) + len(node.values), 0, None)
        last = LastOfEachOperator(in_order, group_key([term.collation for term in node.terms]), keys)
        return target_rows(last, keys, len(columns), node.target, self.collations)

    def bounds(self, limit: Expr | None, offset: Expr | None, left: Layout) -> Bounds:
        """LIMIT and OFFSET, compiled."""
        layouts = Layouts.of((), left)
        is_plain = all(isinstance(part, Const | Param | None) for part in (limit, offset))
        return Bounds(
            None if limit is None else compile_value(limit, layouts, self.context),
            None if offset is None else compile_value(offset, layouts, self.context),
            None if is_plain else ("bounds", id(limit), id(offset)),
        )

    def _compound(self, node: nodes.Compound, left: Layout) -> Operator:
        if node.order:
            from minisql.executor.merge import MergeOperator  # few statements come here

            lefts, rights = self.build(node.left, left), self.build(node.right, left)
            by = _by_columns(node.order, node.columns)
            return MergeOperator(node.op, lefts, rights, by, node.collations, is_noticeable_plan(node))
        chain = [node]
        while isinstance(chain[-1].left, nodes.Compound) and not chain[-1].left.order:
            chain.append(chain[-1].left)
        first = self.build(chain[-1].left, left)
        steps = [Step(part.op, self.build(part.right, left), part.collations) for part in reversed(chain)]
        return CompoundOperator(first, tuple(steps))

    def _recursive(self, node: nodes.Recursive, left: Layout) -> Operator:
        from minisql.executor.recursive import RecursiveOperator, streams

        positions = [term.expr.column for term in node.order if isinstance(term.expr, Column)]
        assert len(positions) == len(node.order), "a recursive query is ordered by its own columns"
        initial = self.build(node.initial, left)
        may_batch, self._may_batch = self._may_batch, False  # a step reads the rows that it has given itself
        steps = tuple([self.build(step, left) for step in node.steps])
        self._may_batch = may_batch
        return RecursiveOperator(
            initial,
            steps,
            node.queue,
            node.distinct is not None,
            None if node.distinct is None else group_key(node.distinct),
            any(collation.fold is None for collation in node.distinct or ()),
            tuple(positions),
            tuple(OrderTerm(term.collation, term.descending, term.nulls_first) for term in node.order),
            len(node.steps) == 1 and streams(node.steps[0]),
        )

    def _shared_rows(self, number: int, child: nodes.PlanNode, *, reverse: bool) -> Operator:
        """The operator of a table computed once: one object for each number, another one that reads in `reverse`."""
        from minisql.executor.recursive import SharedRows

        built = self._shared.get(number)
        if built is None:
            built = self._shared[number] = SharedRows(self.build(computed_early(child)), number)
        return SharedRows(built.child, number, reverse=True) if reverse else built

    def _with_shared_first(self, node: nodes.PlanNode, operator: Operator) -> Operator:
        """The operator of a query, and before it the rows of tables computed once that it reads, not for the first
        time."""
        if self._shared:
            from minisql.executor.recursive import SharedFirst, shared_again

            for again in shared_again(node, in_copy=self._copy != 0):
                assert again.shared is not None, again
                operator = SharedFirst(operator, self._shared_rows(again.shared, again.child, reverse=False))
        return operator


def _by_columns(order: Sequence[SortTerm], columns: Layout) -> tuple[tuple[int, OrderTerm], ...]:
    """Terms that are columns of a layout, by their positions in it."""
    place, found = Layouts.of(columns).row, []
    for term in order:
        assert isinstance(term.expr, Column), term
        how = OrderTerm(term.collation, term.descending, term.nulls_first)
        found.append((place[term.expr.source, term.expr.column], how))
    return tuple(found)
