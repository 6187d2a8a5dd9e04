"""Which parts of a plan may run over columns; an `Adapter` takes the place of each.

Asked once per statement, of plans that read a whole tree (`minisql.planner.whole`). Nothing here imports NumPy. Whether
a part does run over columns is decided when the statement runs (`minisql.columnar.adapter`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from os import environ
from typing import TYPE_CHECKING, Final

from minisql.columnar.correlated import is_computable, is_correlated, is_repeatable
from minisql.columnar.exists_join import as_join
from minisql.executor.compile.functions import conjuncts
from minisql.frozen import slotted
from minisql.planner import expr as e
from minisql.planner import nodes
from minisql.planner.nodes import Grouping, JoinKind, PlanNode
from minisql.planner.noticeable import is_noticeable
from minisql.planner.whole import computes, is_whole, list_of, reads_list, reads_whole_tree
from minisql.value.collate import Collation

if TYPE_CHECKING:
    from minisql.executor.builder import Builder
    from minisql.executor.run import Operator

MODE: Final = environ.get("MINISQL_COLUMNS", "")
"""`force`: columns wherever they can be, whatever the size of the tables; `off`: nowhere. For tests."""

_MAX_DEPTH: Final = 60  # of an expression: kernels call each other
JOINS: Final = (JoinKind.INNER, JoinKind.LEFT, JoinKind.SEMI, JoinKind.ANTI)


def candidates(root: PlanNode, *, is_cut: bool) -> dict[int, PlanNode]:
    """The nodes, by `id`, that may run over columns, each with all that is below it.

    Only nodes with nothing to their left. `is_cut`: perhaps only the root's first rows are wanted, as below a LIMIT;
    then a part that would give its first row at once stays as it is.
    """
    if MODE == "off" or not reads_whole_tree(root):
        return {}
    places = _places(root, is_cut)
    for place in reversed(places):  # children come after their parents
        place.settle()
    return {id(place.node): place.node for place in places if place.is_candidate}


def accelerated(builder: Builder, node: PlanNode, operator: Operator) -> Operator:
    """The operator that runs a candidate over columns, where that pays, and else is `operator`."""
    from minisql.columnar.adapter import Adapter

    return Adapter.of(builder, node, operator)


@slotted
class _Place:
    """A node of the plan. `parts`: what it needs of its children to run over columns itself."""

    node: PlanNode
    is_cut: bool
    is_left_free: bool
    parts: tuple[_Place, ...] = ()
    is_able: bool = False
    is_blocking: bool = False
    does_work: bool = False
    is_candidate: bool = False

    def settle(self) -> None:
        """Say what the node can do, once its children have."""
        node, parts = self.node, self.parts
        self.is_able = all(part.is_able for part in parts) and _is_able(node)
        if isinstance(node, nodes.Scan) and self.is_left_free:
            self.is_able = self.is_able and (is_whole(node) or reads_list(node))
        self.is_blocking = is_blocking(node) or (bool(parts) and all(part.is_blocking for part in parts))
        self.does_work = _works(node) or any(part.does_work for part in parts)
        worthy = (self.does_work or MODE == "force") and not isinstance(node, nodes.Scan | nodes.Relabel)
        self.is_candidate = self.is_able and worthy and self.is_left_free and (self.is_blocking or not self.is_cut)


def is_blocking(node: PlanNode) -> bool:
    """Does the node read all its rows before it gives one?"""
    match node:
        case nodes.Sort():
            return node.n_sorted == 0
        case nodes.Aggregate():
            return node.grouping is not Grouping.SORTED
        case _:
            return False


def _keeps_all(node: PlanNode) -> bool:
    """Does the node keep all rows of its child, to give them again and again?"""
    return isinstance(node, nodes.HashLookup) or (isinstance(node, nodes.Relabel) and node.materialize)


def reads_first(node: PlanNode) -> bool:
    """Is everything that the node and those below it read from tables read before its first row comes?"""
    while not is_blocking(node):
        match node:
            case nodes.Filter() | nodes.Project() | nodes.Relabel() | nodes.Distinct() | nodes.Window():
                node = node.child
            case _:
                return False
    return True


def _works(node: PlanNode) -> bool:
    """Is there more to do than to hand rows on?"""
    if isinstance(node, nodes.Project):
        return computes(node)
    return not isinstance(node, nodes.Scan | nodes.Relabel | nodes.Compound)


def _places(root: PlanNode, is_cut: bool) -> list[_Place]:
    """Every node that runs once, parents before their children."""
    first = _Place(root, is_cut, True)
    places = [first]
    for place in places:
        inner_cut = place.is_cut and not is_blocking(place.node) and not _keeps_all(place.node)
        parts = []
        for child, is_left_free, may_cut in _children(place.node):
            part = _Place(child, inner_cut or may_cut, is_left_free and place.is_left_free)
            places.append(part)
            parts.append(part)
        place.parts = tuple(parts)
    return places


def _children(node: PlanNode) -> Iterator[tuple[PlanNode, bool, bool]]:
    """(child, whether there is nothing to its left, whether it may be asked for its first rows alone)."""
    match node:
        case nodes.Limit():
            yield node.child, True, True
        case nodes.Join():
            yield node.left, True, False
            yield node.right, False, False
        case nodes.HashLookup():
            yield node.child, True, False
        case nodes.Compound():
            yield node.left, True, False
            yield node.right, True, False
        case nodes.Relabel():
            yield node.child, True, False
        case (
            nodes.Filter() | nodes.Project() | nodes.Aggregate() | nodes.Distinct() | nodes.Sort() | nodes.Window()
            | nodes.LastOfEach()
        ):  # fmt: skip
            yield node.child, True, False


def _is_able(node: PlanNode) -> bool:
    """Can the node itself run over columns, if its children can?"""
    match node:
        case nodes.Scan():
            keys = list_of(node)
            return can_scan(node) and (
                keys is None or keys.query is None or is_repeatable(keys.query)
            )  # fmt: skip
        case nodes.Filter():
            return all(_can_select(node.child, term) for term in conjuncts((node.predicate,)))
        case nodes.Project():
            return bool(node.exprs) and all(
                is_computable(expr) and _can(expr, correlated=True) if is_correlated(expr) else _can_all((expr,))
                for expr in node.exprs
            )
        case nodes.Relabel():
            return node.shared is None
        case nodes.Join():
            return node.kind in JOINS and _can_match(node.right) and (node.on is None or _can_all((node.on,)))
        case nodes.HashLookup():
            probes = [probe.expr for probe in node.probes]
            if any(is_noticeable(term) and not e.sources(term) for term in filled_by(node)):
                return False  # asked as the rows are read, though none of them has a part in it
            return _can_all(node.keys) and _can_all(probes) and _are_built_in([how.collation for how in node.how])
        case nodes.Aggregate():
            can_group = not node.kinds and _can_all(node.keys) and _are_built_in(node.key_collations)
            return can_group and _can_all(node.bare) and all(
                call.function.builtin and _can_all(call.args) and _can_all((call.where,) if call.where else ())
                and not call.order_by and _are_built_in([call.collation])
                for call in node.calls
            )  # fmt: skip
        case nodes.Distinct():
            return _are_built_in(node.collations)
        case nodes.Sort():
            terms = node.terms
            can_sort = _can_all([term.expr for term in terms]) and _are_built_in([term.collation for term in terms])
            return can_sort and node.kept_source is None
        case nodes.Compound():
            return node.op is nodes.CompoundOp.UNION_ALL and not node.order
        case nodes.Window():
            return (
                _can_all(node.partition)
                and _can_all([term.expr for term in node.order])
                and _are_built_in([*node.collations, *(term.collation for term in node.order)])
                and all(call.function.builtin and _can_all(call.args) and call.where is None for call in node.calls)
            )
        case _:
            return False


def can_scan(node: nodes.Scan) -> bool:
    """Is it a table whose columns all stand in its records, or in the entries that are read instead of them?"""
    if node.computed or node.table.root_page_no <= 1:
        return False
    if isinstance(node.access, nodes.IndexSeek) and node.access.covering:
        return True  # an index may have virtual columns
    fields = node.table.fields
    return all(column < len(fields) and fields[column] >= 0 for column in node.wanted if column >= 0)  # or an index's


def _can_select(child: PlanNode, term: e.Expr) -> bool:
    """Can the rows of `child` be found for which a term of WHERE is true?"""
    join = as_join(child, term)
    if join is None:
        return _can(term, correlated=True)
    node = join.right
    while isinstance(node, nodes.Filter):
        if not _can_all((node.predicate,)):
            return False
        node = node.child
    return _is_able(node)


def filled_by(node: nodes.HashLookup) -> list[e.Expr]:
    """The conditions that are asked of each row that goes into a transient index."""
    child, terms = node.child, list[e.Expr]()
    while isinstance(child, nodes.Filter):
        terms += conjuncts((child.predicate,))
        child = child.child
    return terms


def _can_match(node: PlanNode) -> bool:
    """Is a join's right side one that `minisql.columnar.join_plan` knows, as far as can be told here?"""
    while isinstance(node, nodes.Filter):
        node = node.child
    return isinstance(node, nodes.Scan | nodes.HashLookup | nodes.Relabel)


def _are_built_in(collations: Sequence[Collation]) -> bool:
    return all(collation.fold is not None for collation in collations)


def _can_all(exprs: Sequence[e.Expr]) -> bool:
    """Are the expressions the same for the same row whenever they are evaluated, and of our own functions alone?"""
    return all(isinstance(expr, e.Column | e.Const | e.Param) or _can(expr) for expr in exprs)


def _can(expr: e.Expr, *, correlated: bool = False) -> bool:
    stack = [(expr, 0)]
    while stack:
        node, depth = stack.pop()
        if depth > _MAX_DEPTH:
            return False
        match node:
            case e.Call(function, _, collation):
                if not function.builtin or not function.deterministic or function.directonly:
                    return False
                if function.needs_collation and collation.fold is None:
                    return False
            case e.Raise() | e.Outer():
                return False
            case e.Scalar(query) | e.Exists(query):
                if query.outer and not (correlated and is_repeatable(query)):
                    return False
            case e.InQuery(_, query, how):
                if query.outer and not (correlated and is_repeatable(query)):
                    return False
                if not _are_built_in([one.collation for one in how]):
                    return False
            case e.Compare(_, _, _, how_) | e.InList(_, _, how_):
                if how_.collation.fold is None:
                    return False
            case e.Between():
                if node.how_low.collation.fold is None or node.how_high.collation.fold is None:
                    return False
            case e.RowCompare(_, _, _, hows) | e.Case(_, _, hows):
                if not _are_built_in([one.collation for one in hows]):
                    return False
            case _:
                pass
        stack += [(child, depth + 1) for child in e.children(node)]
    return True
