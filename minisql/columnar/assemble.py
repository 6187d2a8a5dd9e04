"""From plan nodes to batch operators, when a part of a plan first runs over columns.

What has no columnar form raises Inexact here; the row path's operators below it may run over columns each for itself.
"""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from typing import TYPE_CHECKING, TypeVar

from minisql.columnar.build import JOINS, can_scan
from minisql.columnar.compile import Expressions, Key
from minisql.columnar.correlated import is_correlated, taken_out
from minisql.columnar.exists_join import as_join
from minisql.columnar.filter import FilterBatches
from minisql.columnar.named import Name
from minisql.columnar.operator import BatchOperator, BindMask, BindVector
from minisql.columnar.project import ProjectBatches, RelabelBatches
from minisql.columnar.vector import Inexact
from minisql.executor.compile.functions import conjuncts
from minisql.planner import nodes
from minisql.planner.expr import Expr
from minisql.planner.nodes import ColumnKey, Layout, PlanNode
from minisql.planner.noticeable import is_noticeable
from minisql.planner.whole import list_of

if TYPE_CHECKING:
    from minisql.executor.builder import Builder

T = TypeVar("T")


class Assembly:
    """Builds the batch operators of one part of a plan."""

    def __init__(self, builder: Builder) -> None:
        self.builder = builder
        self._expressions: dict[Layout, Expressions] = {}
        self._leaves: dict[int, tuple[PlanNode, BatchOperator]] = {}  # by the node's `id`

    # ---- expressions: what `minisql.columnar.operator.Expressions` asks for

    def vector(self, expr: Expr, layout: Layout) -> BindVector:
        """The values of an expression over batches of a layout."""
        return self._over(layout).vector(expr)

    def summand(self, expr: Expr, layout: Layout) -> BindVector:
        """The same for values that are going to be added up: small integers among reals may come as reals."""
        return self._over(layout).vector(expr, is_summand=True)

    def mask(self, expr: Expr, layout: Layout) -> BindMask:
        """The rows for which an expression is true."""
        return self._over(layout).mask(expr)

    def names(self, terms: Sequence[Expr], source: BatchOperator) -> tuple[Name | None, ...]:
        """By condition on the rows of a source, under which name they are kept; none, where it is no tree, nor rows
        of one."""
        from minisql.columnar.fetch import FetchBatches
        from minisql.columnar.scan import BatchScan, IndexBatchScan

        wanted = source.wanted if isinstance(source, BatchScan | IndexBatchScan | FetchBatches) else None
        if wanted is None:
            return ()
        return self.names_over(terms, source.columns, dict(zip(source.columns, wanted, strict=True)))

    def names_over(
        self, terms: Sequence[Expr], layout: Layout, fields: Mapping[ColumnKey, Hashable]
    ) -> tuple[Name | None, ...]:
        """By condition over a layout under which name its rows are kept. `fields`: what the columns are called."""
        from minisql.columnar.named import name_of

        return tuple(name_of(term, fields, self._over(layout)) for term in terms)

    def key(self, key: Key, layout: Layout) -> BindVector:
        """One side of an equality over batches of a layout."""
        return self._over(layout).key(key)

    def _over(self, layout: Layout) -> Expressions:
        made = self._expressions.get(layout)
        if made is None:
            made = self._expressions[layout] = Expressions(layout, self.builder.context)
        return made

    # ---- nodes

    def leaf(self, operator: BatchOperator) -> PlanNode:
        """A node in whose place `build` puts this operator."""
        node = nodes.OneRow(operator.columns)
        self._leaves[id(node)] = node, operator
        return node

    def build(self, node: PlanNode) -> BatchOperator:
        """The batch operator of a node. Raises Inexact: there is none."""
        match node:
            case nodes.OneRow() if id(node) in self._leaves:
                return self._leaves[id(node)][1]
            case nodes.Scan():
                return self._scan(node)
            case nodes.Filter():
                return self._filter(node)
            case nodes.Project():
                return self._project(node)
            case nodes.Relabel() if node.shared is None:
                return RelabelBatches(self.build(node.child), node.columns)
            case nodes.Join():
                from minisql.columnar.join_plan import build_join

                if node.kind not in JOINS:  # below a subquery that is kept, say
                    raise Inexact
                outside = taken_out(node)
                return build_join(self, node) if outside is None else self.build(outside)
            case nodes.Aggregate(kinds=()):
                from minisql.columnar.group import build_aggregate

                return build_aggregate(node, self.build(node.child), self)
            case nodes.Distinct():
                from minisql.columnar.distinct import build_distinct

                return build_distinct(node, self.build(node.child))
            case nodes.Sort(kept_source=None):
                from minisql.columnar.sort import build_sort

                bounds = None if node.limit is None else self.builder.bounds(node.limit, node.offset, ())
                return build_sort(node, self.build(node.child), self, bounds)
            case nodes.Compound(op=nodes.CompoundOp.UNION_ALL):
                return self._union(node)
            case nodes.Window():
                from minisql.columnar.window import build_window

                return build_window(node, self.build(node.child), self)
            case _:
                raise Inexact

    def _project(self, node: nodes.Project) -> BatchOperator:
        child, asked = self.build(node.child), node.exprs
        if any(map(is_correlated, asked)):
            from minisql.columnar.scalar_join import with_scalars

            child, asked = with_scalars(self, child, asked)
        exprs = tuple(self.vector(expr, child.columns) for expr in asked)
        failing = tuple(number for number, expr in enumerate(asked) if is_noticeable(expr))
        return ProjectBatches(child, node.columns, exprs, failing)

    def _scan(self, node: nodes.Scan) -> BatchOperator:
        if not can_scan(node):
            raise Inexact
        from minisql.columnar.scan import build_batch_scan

        scan = build_batch_scan(self.builder, node)
        if scan is not None:
            return scan
        if list_of(node) is not None:
            from minisql.columnar.list_scan import build_list_scan

            return build_list_scan(self, node)
        from minisql.columnar.fetch import build_fetch

        return build_fetch(self, node)

    def _union(self, node: nodes.Compound) -> BatchOperator:
        from minisql.columnar.distinct import BatchUnionAll

        parts: list[PlanNode] = []
        waiting: list[PlanNode] = [node]
        while waiting:
            part = waiting.pop()
            if isinstance(part, nodes.Compound) and part.op is nodes.CompoundOp.UNION_ALL:
                waiting += (part.right, part.left)
            else:
                parts.append(part)
        return BatchUnionAll(tuple(map(self.build, parts)), node.columns)

    def _filter(self, node: nodes.Filter) -> BatchOperator:
        child: PlanNode = node
        predicates: list[Expr] = []
        while isinstance(child, nodes.Filter):
            predicates.insert(0, child.predicate)
            child = child.child
        terms = list(conjuncts(predicates))
        asking = [term for term in terms if as_join(child, term) is not None]
        if asking:
            return self._joined(child, [term for term in terms if term not in asking], asking)
        source = self.build(child)
        last = [term for term in terms if is_correlated(term)]
        quick = [term for term in terms if term not in last]
        masks = tuple(self.mask(term, source.columns) for term in quick)
        filtered: BatchOperator = FilterBatches(source, masks, self.names(quick, source))
        for term in last:  # each asked of those rows alone that are left
            filtered = self._asked(filtered, term)
        if len(filtered.columns) == len(source.columns):
            return filtered
        from minisql.columnar.scalar_join import Narrowed

        return Narrowed(filtered, source.columns)

    def _asked(self, child: BatchOperator, term: Expr) -> BatchOperator:
        """The child's rows for which a correlated condition is true, perhaps with more columns behind theirs."""
        from minisql.columnar.scalar_join import with_scalars

        try:
            child, (term,) = with_scalars(self, child, (term,))
        except Inexact:  # row by row
            pass
        return FilterBatches(child, (self.mask(term, child.columns),))

    def _joined(self, child: PlanNode, plain: Sequence[Expr], asking: Sequence[Expr]) -> BatchOperator:
        """The rows for which all terms are true, the plain ones asked first."""
        node = child
        for term in plain:
            node = nodes.Filter(node, term)
        for term in asking:
            join = as_join(node, term)
            assert join is not None, term
            node = join
        return self.build(node)


def known(operator: T | None) -> T:
    """The operator, if there is one. Raises Inexact."""
    if operator is None:
        raise Inexact
    return operator


def assemble(builder: Builder, node: PlanNode) -> BatchOperator:
    """The batch operator of a part of a plan. Raises Inexact: something in it has no columnar form."""
    return Assembly(builder).build(node)
