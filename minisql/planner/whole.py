"""Plans that read a whole tree and do something with it: those that may run over columns (`minisql.columnar`).

Asked of every plan, so that the others never import that package.
"""

from __future__ import annotations

from typing import Final

from minisql.planner import nodes
from minisql.planner.expr import Binary, Call, Cast, Column, Scalar, walk
from minisql.planner.nodes import PlanNode

_MANY_ROWS: Final = 5_000.0
"""What is found by equal values counts as few rows, as far as statistics do not say that it is so many."""
_MANY_LISTED: Final = 50.0
"""And so does what a list of unknown length finds, unless there are several rows for each value."""

ARRAY_FUNCTIONS: Final = frozenset(
    {
        "abs", "ceil", "ceiling", "floor", "instr", "length", "lower", "ltrim", "max", "min", "replace", "round",
        "rtrim", "sign", "sqrt", "substr", "substring", "trim", "trunc", "typeof", "upper",
    }
)  # fmt: skip
"""Those that have kernels (`minisql.columnar.compile.functions`, which nobody imports to learn that)."""
_CHOICES: Final = frozenset({"coalesce", "if", "ifnull", "iif", "likelihood", "likely", "nullif", "unlikely"})


def is_whole(scan: nodes.Scan) -> bool:
    """Does the scan read all of a tree, or a long part of it, as far as one can tell?"""
    access = scan.access
    if isinstance(access, nodes.FullScan | nodes.RowidRange):
        return True
    if not isinstance(access, nodes.IndexSeek) or access.n_skipped:
        return False
    return not access.equal or scan.estimated_rows >= _MANY_ROWS


def list_of(scan: nodes.Scan) -> nodes.InKeys | None:
    """The keys of a scan that looks up, first of all, what an uncorrelated subquery lists; None: it does not."""
    key: nodes.SeekKey | nodes.InKeys | None = None
    match scan.access:
        case nodes.RowidSeek(key):
            pass
        case nodes.IndexSeek(equal=(key, *_), n_skipped=0, low=None, high=None):
            pass
    if isinstance(key, nodes.InKeys) and key.query is not None and key.column is None and not key.query.outer:
        return key
    return None


def reads_list(scan: nodes.Scan) -> bool:
    """Does the scan look up what such a subquery lists, many rows as far as one can tell?"""
    return scan.estimated_rows > _MANY_LISTED and list_of(scan) is not None


def works_on_whole_tree(root: PlanNode) -> bool:
    """Is there such a scan, and more to do than to hand its rows on?"""
    return _works_on_whole_tree(root, False)


def reads_whole_tree(root: PlanNode) -> bool:
    """Is there such a scan?"""
    return _works_on_whole_tree(root, True)


def _works_on_whole_tree(root: PlanNode, works: bool) -> bool:
    reads = False
    waiting = [root]
    while waiting and not (reads and works):
        node = waiting.pop()
        match node:
            case nodes.Scan():
                reads = reads or is_whole(node) or reads_list(node)
            case nodes.Join():
                works = True
                waiting += (node.left, node.right)
            case nodes.Compound():
                waiting += (node.left, node.right)
            case nodes.OneRow() | nodes.VirtualScan() | nodes.Values() | nodes.CountRows() | nodes.QueueScan():
                pass
            case nodes.Recursive():
                pass
            case nodes.Filter() | nodes.Aggregate() | nodes.Sort() | nodes.Distinct() | nodes.Window():
                works = True
                waiting.append(node.child)
            case nodes.Project():
                works = works or computes(node)
                waiting.append(node.child)
            case _:
                waiting.append(node.child)
    return reads and works


def computes(node: nodes.Project) -> bool:
    """Do the expressions do something that is done for many rows together much faster than row by row?

    Correlated scalar subqueries are; so is arithmetic, and are `ARRAY_FUNCTIONS`, unless other functions are beside
    them, which are called for each row anyhow. 20,000 rows: `round(x, 2)` 5 ms for 45, `replace(s, ' ', '_')` 7 for 60.
    """
    found = False
    for part in (part for expr in node.exprs if not isinstance(expr, Column) for part in walk(expr)):
        if isinstance(part, Scalar) and part.query.outer:
            return True
        if isinstance(part, Call):
            if not part.function.builtin or part.function.name not in ARRAY_FUNCTIONS | _CHOICES:
                return False
            found = found or part.function.name in ARRAY_FUNCTIONS
        elif isinstance(part, Binary | Cast):
            found = True
    return found
