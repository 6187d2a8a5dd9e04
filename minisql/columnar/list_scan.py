"""A scan that looks up what a subquery lists: the list, joined with the table.

    before   Scan(b by b.k IN (SELECT ...))
    after    Join(the different values, Scan(b by b.k = value))

So what `minisql.columnar.join` decides holds here too: a short list is looked up row by row, for a long one the table
is read as a whole. The rows stand by value and then as the index has them, as on the row path. Refused (Inexact): a
list behind another key, a correlated one, and what `minisql.columnar.join_plan` refuses.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from minisql.columnar.concat import vector_of
from minisql.columnar.fetch import FetchBatches
from minisql.columnar.join_plan import build_join
from minisql.columnar.vector import Batch, Inexact
from minisql.errors import Error, InterruptError
from minisql.executor.keys import ManyKeys, build_key
from minisql.executor.run import Run
from minisql.frozen import frozen, replace
from minisql.planner import nodes
from minisql.planner.expr import Column
from minisql.planner.nodes import InKeys, Layout, SeekKey
from minisql.planner.whole import list_of
from minisql.value.affinity import Affinity
from minisql.value.collate import BINARY, Collation

if TYPE_CHECKING:
    from minisql.columnar.assemble import Assembly

_VALUES: Final = -4
"""The number of the source that the list is; bound sources count from 0."""


@frozen
class ListBatches:
    """The different values of a list, in the order in which they are looked up."""

    columns: Layout
    keys: ManyKeys

    def batches(self, run: Run) -> Iterator[Batch]:
        """See `BatchOperator`."""
        try:
            values = tuple(self.keys.bind(run)(()))
        except InterruptError:
            raise
        except Error:
            raise Inexact from None
        if values:
            yield Batch(len(values), [vector_of(values)])


def build_list_scan(assembly: Assembly, scan: nodes.Scan) -> FetchBatches:
    """The scan over columns. Raises Inexact."""
    access, keys, builder = scan.access, list_of(scan), assembly.builder
    if keys is None:
        raise Inexact
    collation, is_backwards = BINARY, False
    sought: nodes.Access
    if isinstance(access, nodes.IndexSeek):
        term = access.index.stored_terms[0]
        collation = builder.collations.get(term.collation) if term.collation else BINARY
        is_backwards = term.descending is not access.reverse
        if any(isinstance(key, InKeys) for key in access.equal[1:]):
            raise Inexact
        sought = replace(access, equal=(_sought(keys, collation), *access.equal[1:]))
    else:
        assert isinstance(access, nodes.RowidSeek), access
        is_backwards = access.reverse
        sought = replace(access, key=_sought(keys, collation))
    built = build_key(keys, (), builder.context, builder.build_list, collation, is_backwards)
    assert isinstance(built, ManyKeys), built
    values = assembly.leaf(ListBatches(((_VALUES, 0),), built))
    join = nodes.Join(values, replace(scan, access=sought), nodes.JoinKind.INNER, None)
    return FetchBatches(build_join(assembly, join), scan.columns)


def _sought(keys: InKeys, collation: Collation) -> SeekKey:
    """One value of the list, which has been converted already."""
    return SeekKey(Column(_VALUES, 0, Affinity.NONE, collation), keys.affinity)
