"""Which joins of a plan have a columnar form: what the right side of a nested loop seeks becomes keys of equal values.

The right side is Filters over one of:
- a scan that seeks a rowid, or equal values of an index: it becomes a scan of the whole table, or of an index that
  covers, in the same order: sorted by the terms of the index that are not sought, if there are any;
- a transient index (HashLookup): its rows, sorted, and its keys and probes as they are; conditions that may fail are
  asked of all its rows, as where it is filled;
- anything that reads nothing to its left.
Equalities between both sides in the conditions become keys, too. Refused (Inexact): IN keys, ranges but of the rowid,
partial indexes, indexes on expressions, keys for which NULL equals NULL.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from minisql.columnar.build import filled_by
from minisql.columnar.compile import Key
from minisql.columnar.correlated import is_correlated
from minisql.columnar.join import JoinBatches, Lookup, Side
from minisql.columnar.joined_rows import Asked
from minisql.columnar.keys import Key as OrderKey
from minisql.columnar.one_path import with_one_path
from minisql.columnar.operator import BatchOperator, BindVector
from minisql.columnar.scan import BatchScan, IndexBatchScan
from minisql.columnar.size import sizes_of
from minisql.columnar.vector import Inexact
from minisql.columnar.whole import Entries, WholeTree
from minisql.executor.compile.functions import conjuncts
from minisql.frozen import frozen, replace
from minisql.planner import nodes
from minisql.planner.expr import (
    ROWID,
    Column,
    Compare,
    CompareOp,
    Comparison,
    Expr,
    SortTerm,
    sources,
)
from minisql.planner.nodes import PlanNode
from minisql.planner.noticeable import is_noticeable
from minisql.schema.objects import IndexTerm
from minisql.value.affinity import Affinity
from minisql.value.collate import BINARY, Collation

if TYPE_CHECKING:
    from minisql.columnar.assemble import Assembly


@frozen
class _Equality:
    """A value of the right side that must equal one of the left side; each is first given its affinity."""

    right: Key
    left: Key
    collation: Collation


def build_join(assembly: Assembly, node: nodes.Join) -> JoinBatches:
    """The join over columns. Raises Inexact: it has no columnar form."""
    looked_up = node.right
    node = with_one_path(node)
    left = assembly.build(node.left)
    right, predicates = _without_filters(node.right)
    seeks = isinstance(right, nodes.Scan) and not isinstance(right.access, nodes.FullScan)
    whole, equalities, bounds = _whole(assembly, right)
    whole, first_predicates = _without_filters(whole)
    conditions = [*first_predicates, *bounds, *predicates, *(conjuncts((node.on,)) if node.on is not None else ())]
    left_sources, right_sources = _sources(left.columns), _sources(whole.columns)
    own: list[Expr] = []
    residual: list[Expr] = []
    for condition in conditions:
        equality = _equality(condition, left_sources, right_sources)
        if equality is not None:
            equalities.append(equality)
        elif sources(condition) <= right_sources and sources(condition):
            own.append(condition)
        else:
            residual.append(condition)
    asks_all = isinstance(right, nodes.HashLookup) and any(map(is_noticeable, filled_by(right)))
    tree = _whole_tree(assembly, whole, own, equalities, _entries_of(right), asks_all=asks_all)
    for condition in own:
        whole = nodes.Filter(whole, condition)
    source = assembly.build(whole)
    both = (*left.columns, *source.columns)
    side = Side(
        source,
        len(node.right.columns),
        tuple(assembly.key(equality.right, source.columns) for equality in equalities),
        tuple(assembly.key(equality.left, left.columns) for equality in equalities),
        tuple(equality.collation for equality in equalities),
        tuple(assembly.mask(condition, both) for condition in residual),
        tree,
    )
    lookup = None
    if seeks:
        operator = assembly.builder.build(looked_up, left.columns)
        layout = (*left.columns, *node.right.columns)
        on = () if node.on is None else (assembly.mask(node.on, layout),)
        lookup = Lookup(operator, on, tuple(sizes_of(assembly.builder, whole)), _n_seeks(right))
    asked = _asked(assembly, node, left, both, residual, equalities)
    return JoinBatches(left, side, lookup, node.kind, node.columns, asked)


def _asked(
    assembly: Assembly,
    node: nodes.Join,
    left: BatchOperator,
    both: nodes.Layout,
    residual: Sequence[Expr],
    equalities: Sequence[_Equality],
) -> Asked | None:
    """What the join asks, as it is named for the column cache; None: a probe is no column of the left side."""
    probes = []
    for equality in equalities:
        probe = equality.left.expr
        if not isinstance(probe, Column) or (probe.source, probe.column) not in left.columns:
            return None
        probes.append((left.columns.index((probe.source, probe.column)), equality.left.affinity))
    names = assembly.names_over(residual, both, {key: position for position, key in enumerate(both)})
    return Asked(node.kind, tuple(probes), names)


def _whole_tree(
    assembly: Assembly,
    whole: PlanNode,
    own: Sequence[Expr],
    equalities: Sequence[_Equality],
    entries: nodes.Scan | None,
    *,
    asks_all: bool,
) -> WholeTree | None:
    """The right side as a whole tree, perhaps sorted, whose keys are columns of it; None: it is something else.
    `entries`: the index that the row path looks it up by."""
    node, terms = (whole.child, whole.terms) if isinstance(whole, nodes.Sort) else (whole, ())
    if not isinstance(node, nodes.Scan) or any(map(is_correlated, own)):
        return None
    scan = assembly.build(node)
    if not isinstance(scan, BatchScan | IndexBatchScan) or scan.bounds is not None or scan.reverse:
        return None
    place = {key: position for position, key in enumerate(scan.columns)}
    keys, order = [], []
    for right in (equality.right for equality in equalities):
        if not isinstance(right.expr, Column):
            return None
        name = scan.wanted[place[right.expr.source, right.expr.column]], right.affinity
        keys.append((assembly.key(right, scan.columns), name))
    for term in terms:
        assert isinstance(term.expr, Column), term
        key = OrderKey(term.collation, term.descending, term.nulls_first)
        order.append((place[term.expr.source, term.expr.column], key))
    conditions = tuple(assembly.mask(condition, scan.columns) for condition in own)
    collations = tuple(each.collation for each in equalities)
    by_index = None if entries is None else _entries(assembly, entries, equalities)
    names = assembly.names(own, scan)
    return WholeTree(scan, conditions, names, tuple(keys), collations, tuple(order), by_index, asks_all)


def _entries_of(right: PlanNode) -> nodes.Scan | None:
    """The index through which a table with rowids is looked up, as a scan of the terms that are sought, and rowids."""
    if not isinstance(right, nodes.Scan) or right.table.without_rowid or not isinstance(right.access, nodes.IndexSeek):
        return None
    access = right.access
    if access.covering or access.index.is_table:
        return None
    terms = [term.column for term in access.index.stored_terms[: len(access.equal)]]
    columns = [ROWID if column == right.table.rowid_column else column for column in terms if column is not None]
    whole = replace(access, equal=(), low=None, high=None, covering=True, reverse=False)
    return replace(right, access=whole, wanted=(*dict.fromkeys(column for column in columns if column != ROWID), ROWID))


def _entries(assembly: Assembly, scan: nodes.Scan, equalities: Sequence[_Equality]) -> Entries | None:
    """The index as `WholeTree` asks it; None: none of the equalities is of its first term."""
    built = assembly.build(scan)
    assert isinstance(built, IndexBatchScan), scan
    keys: dict[int, tuple[int, BindVector, Collation]] = {}
    for at, equality in enumerate(equalities):
        column = equality.right.expr
        if isinstance(column, Column) and column.column in scan.wanted[:-1]:
            place = scan.wanted.index(column.column)
            keys.setdefault(place, (at, assembly.key(equality.right, built.columns), equality.collation))
    if 0 not in keys or built.wanted[0].field != 0:
        return None
    in_order = [keys[place] for place in sorted(keys)]
    return Entries(built, tuple((at, bind) for at, bind, _ in in_order), tuple(each[2] for each in in_order))


def _n_seeks(right: PlanNode) -> float:
    """How often a left row goes down a tree: once, and for each row that is fetched through an index."""
    match right:
        case nodes.Scan(access=nodes.IndexSeek(covering=False)):
            return 1 + right.estimated_rows
        case _:
            return 1


def _without_filters(node: PlanNode) -> tuple[PlanNode, list[Expr]]:
    predicates: list[Expr] = []
    while isinstance(node, nodes.Filter):
        predicates += conjuncts((node.predicate,))
        node = node.child
    return node, predicates


def _sources(columns: nodes.Layout) -> frozenset[int]:
    return frozenset(source for source, _ in columns)


def _whole(assembly: Assembly, right: PlanNode) -> tuple[PlanNode, list[_Equality], list[Expr]]:
    """(the right side as it is read as a whole, what it seeks, conditions). It may emit more columns behind its own."""
    match right:
        case nodes.Scan(access=nodes.FullScan()):
            return right, [], []
        case nodes.Scan(access=nodes.RowidSeek(key)):
            key = _plain(key)
            column = Column(right.source, ROWID, Affinity.INTEGER, BINARY)
            equality = _Equality(Key(column, None), Key(key.expr, Affinity.INTEGER), BINARY)
            return _wanting(replace(right, access=nodes.FullScan()), [ROWID]), [equality], []
        case nodes.Scan(access=nodes.IndexSeek()):
            return _whole_of_index(assembly, right)
        case nodes.HashLookup():
            if any(probe.null_matches for probe in right.probes):
                raise Inexact
            pairs = zip(right.keys, right.probes, right.how, strict=True)
            equalities = [
                _Equality(Key(key, how.affinity), Key(probe.expr, how.affinity), how.collation)
                for key, probe, how in pairs
            ]
            if not right.order:
                return right.child, equalities, []
            child, conditions = _without_filters(right.child)
            return nodes.Sort(child, right.order), equalities, conditions
        case nodes.Relabel():
            return right, [], []
        case _:
            raise Inexact


def _whole_of_index(assembly: Assembly, scan: nodes.Scan) -> tuple[PlanNode, list[_Equality], list[Expr]]:
    """A scan that seeks equal values in an index, as a scan of the whole table or the whole index."""
    access, table = scan.access, scan.table
    assert isinstance(access, nodes.IndexSeek)
    index = access.index
    if not access.equal or access.n_skipped or index.where is not None:
        raise Inexact
    bounds = _rowid_bounds(scan, access)
    equalities: list[_Equality] = []
    numbers: list[int] = []
    for key, term in zip(access.equal, index.stored_terms, strict=False):
        plain, column = _plain(key), _column(assembly, scan, term)
        equalities.append(_Equality(Key(column, None), Key(plain.expr, plain.affinity), column.collation))
        numbers.append(column.column)
    if bounds:
        numbers.append(ROWID)
    if access.covering and not index.is_table:
        entries = replace(access, equal=(), low=None, high=None)
        return _wanting(replace(scan, access=entries), numbers), equalities, bounds
    whole = replace(scan, access=nodes.FullScan(access.reverse))
    if index.is_table:
        return _wanting(whole, numbers), equalities, bounds
    # Among equals the entries stand by the other terms of the index, and then by rowid, as the table does; the primary
    # key of a table without rowids may stand the other way round in an index.
    rest = (index.stored_terms if table.without_rowid else index.terms)[len(access.equal) :]
    columns = [_column(assembly, scan, term) for term in rest]
    whole = _wanting(whole, [*numbers, *(column.column for column in columns)])
    terms = tuple(
        SortTerm(column, column.collation, term.descending is not access.reverse, term.descending is access.reverse)
        for column, term in zip(columns, rest)
    )
    return nodes.Sort(whole, terms) if terms else whole, equalities, bounds


def _column(assembly: Assembly, scan: nodes.Scan, term: IndexTerm) -> Column:
    """The column that a term of an index is. Raises Inexact: it is an expression."""
    if term.column is None:
        raise Inexact
    collation = assembly.builder.collations.get(term.collation) if term.collation else BINARY
    if term.column in (ROWID, scan.table.rowid_column):
        return Column(scan.source, ROWID, Affinity.INTEGER, collation)
    return Column(scan.source, term.column, scan.table.columns[term.column].affinity, collation)


def _rowid_bounds(scan: nodes.Scan, access: nodes.IndexSeek) -> list[Expr]:
    """Bounds of the rowid, which stands in an index behind its own terms, as conditions."""
    if access.low is None and access.high is None:
        return []
    place = len(access.equal)
    terms = access.index.stored_terms
    if place >= len(terms) or terms[place].column not in (ROWID, scan.table.rowid_column):
        raise Inexact
    if terms[place].descending or access.with_blobs:
        raise Inexact
    rowid = Column(scan.source, ROWID, Affinity.INTEGER, BINARY)
    how = Comparison(Affinity.NUMERIC, BINARY)
    found: list[Expr] = []
    if access.low is not None:
        op = CompareOp.GE if access.low_inclusive else CompareOp.GT
        found.append(Compare(op, rowid, _plain(access.low).expr, how))
    if access.high is not None:
        op = CompareOp.LE if access.high_inclusive else CompareOp.LT
        found.append(Compare(op, rowid, _plain(access.high).expr, how))
    return found


def _plain(key: nodes.SeekKey | nodes.InKeys) -> nodes.SeekKey:
    if not isinstance(key, nodes.SeekKey) or key.null_matches:
        raise Inexact
    return key


def _wanting(scan: nodes.Scan, numbers: Sequence[int]) -> nodes.Scan:
    """The scan with these columns, too, behind its own."""
    more = tuple(number for number in dict.fromkeys(numbers) if number not in scan.wanted)
    return replace(scan, wanted=scan.wanted + more)


def _equality(condition: Expr, left: frozenset[int], right: frozenset[int]) -> _Equality | None:
    """The condition as an equality between the sides, if it is one."""
    if not isinstance(condition, Compare) or condition.op is not CompareOp.EQ:
        return None
    first, second, how = condition.left, condition.right, condition.how
    if sources(first) <= left and sources(first):
        first, second = second, first
    if not sources(first) or not sources(first) <= right or not sources(second) or not sources(second) <= left:
        return None
    return _Equality(Key(first, how.affinity), Key(second, how.affinity), how.collation)
