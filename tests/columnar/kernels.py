"""Queries over batches made of given rows, beside the row path's answer through the public door."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any

import numpy as np
from hypothesis import strategies as st

import minisql
from minisql.columnar.assemble import Assembly
from minisql.columnar.concat import vector_of
from minisql.columnar.keys import rank_strings
from minisql.columnar.operator import BatchOperator
from minisql.columnar.rows import plain_strings, rows_of
from minisql.columnar.vector import Batch, Dictionary, Inexact, Kind, Strings, Vector
from minisql.executor.builder import Builder
from minisql.executor.limits import Bounds
from minisql.executor.run import Run
from minisql.frozen import frozen
from minisql.planner import nodes
from minisql.planner.nodes import Layout
from minisql.sql.literals import literals_of
from minisql.value.types import Value
from tests.columnar.forced import mode

Row = tuple[Value, ...]

INTEGERS = st.sampled_from([0, 1, -1, 2, 3, 7, 2**31, 2**53, 2**53 + 1, -(2**53) - 1, 2**63 - 1, -(2**63), 2**62])
SMALL = st.integers(-5, 5)
REALS = st.one_of(
    st.sampled_from([0.0, -0.0, 0.1, 0.2, 0.3, -1.5, 1e16, 1e100, -1e100, 1e308, -1e308, 5e-324, 2.0**53, 2.0**63]),
    st.sampled_from([float("inf"), float("-inf")]),
    st.floats(allow_nan=False),
)
TEXTS = st.one_of(
    st.sampled_from(["", "a", "A", "b", "a ", " ", "ab\0", "ab\0c", "ab\0d", "AB\0", "nan", "12", "3.5x", "é", "É"]),
    st.sampled_from(["\udcff", "a\udc80", "\U0001f600", "\uffff", "abcdefg", "abcdefgh", "abcdefg\0", "z" * 200 + "a"]),
    st.sampled_from(["z" * 200, "z" * 200 + "b"]),
    st.text("aAbB \0", max_size=9),
)
BLOBS = st.sampled_from([b"", b"\0", b"a", b"a\0", b"\xff" * 9, b"abcdefgh", bytes(300), bytes(300) + b"\1"])
NULLS = st.none()

COLUMNS: tuple[st.SearchStrategy[Any], ...] = (
    SMALL,
    SMALL | NULLS,
    INTEGERS,
    INTEGERS | NULLS,
    REALS,
    REALS | NULLS,
    TEXTS,
    TEXTS | NULLS,
    st.sampled_from(["a", "b", "B", None]),
    BLOBS,
    BLOBS | NULLS,
    NULLS,
    SMALL | st.sampled_from([0.5, 0.25, 1.0]) | NULLS,
    INTEGERS | REALS,
    INTEGERS | REALS | TEXTS | BLOBS | NULLS,
)


@frozen
class Sample:
    """Rows of three columns; `cuts`: where a new batch begins; `coded`, by column: its texts have a dictionary."""

    rows: tuple[Row, ...]
    cuts: tuple[int, ...]
    coded: tuple[bool, ...]


@st.composite
def samples(draw: st.DrawFn, max_rows: int = 30) -> Sample:
    """Columns of one kind each, or of several."""
    row = st.tuples(*[draw(st.sampled_from(COLUMNS)) for _ in range(3)])
    rows = draw(st.lists(row, max_size=max_rows))
    cuts = draw(st.sets(st.integers(1, max(len(rows) - 1, 1)), max_size=3))
    coded = draw(st.tuples(st.booleans(), st.booleans(), st.booleans()))
    return Sample(tuple(rows), tuple(sorted(cuts)), coded)


def hard_vector(values: Sequence[Value], coded: bool) -> Vector:
    """The values as a vector whose NULLs hide what would show if it were looked at."""
    vector = vector_of(values)
    nulls = vector.nulls
    if coded and vector.kind in (Kind.TEXT, Kind.BLOB):
        strings = plain_strings(vector)
        codes, firsts = rank_strings(strings)
        dictionary = Dictionary(Strings(strings.data, strings.starts[firsts], strings.sizes[firsts]))
        return Vector(vector.kind, codes if nulls is None else np.where(nulls, 10**9, codes), nulls, dictionary)
    if nulls is None:
        return vector
    if isinstance(vector.values, Strings):
        strings = vector.values
        starts, sizes = np.where(nulls, 10**9, strings.starts), np.where(nulls, -7, strings.sizes)
        return Vector(vector.kind, Strings(strings.data, starts, sizes), nulls)
    wrong = np.nan if vector.kind is Kind.REAL else -(2**63)
    return Vector(vector.kind, np.where(nulls, wrong, vector.values), nulls)


def batches_of(sample: Sample) -> list[Batch]:
    """The sample's rows as batches; of a column the kind may differ from one to the next."""
    bounds = [0, *(cut for cut in sample.cuts if cut < len(sample.rows)), len(sample.rows)]
    parts = [sample.rows[start:stop] for start, stop in pairwise(bounds) if start < stop]
    return [
        Batch(len(part), [hard_vector(column, coded) for column, coded in zip(zip(*part), sample.coded)])
        for part in parts
    ]


@frozen
class Given:
    """A scan that gives batches which are there, the columns that are wanted."""

    columns: Layout
    wanted: tuple[int, ...]
    given: tuple[Batch, ...]

    def batches(self, run: Run) -> Iterator[Batch]:
        for batch in self.given:
            yield Batch(batch.n_rows, [batch.maker(position) for position in self.wanted])


@frozen
class Cut:
    """LIMIT, which has no columnar form."""

    columns: Layout
    child: BatchOperator
    bounds: Bounds

    def batches(self, run: Run) -> Iterator[Batch]:
        limit, offset = self.bounds.bind(run)(())
        n_before = 0
        for batch in self.child.batches(run):
            rows = np.arange(n_before, n_before + batch.n_rows)
            n_before += batch.n_rows
            wanted = (rows >= offset) & (rows < (n_before if limit is None else offset + limit))
            if wanted.any():
                yield batch.take(wanted)


class Fed(Assembly):
    """Builds a plan over columns, its scans fed with given batches."""

    def __init__(self, builder: Builder, given: Sequence[Batch]) -> None:
        super().__init__(builder)
        self._given = tuple(given)

    def build(self, node: nodes.PlanNode) -> BatchOperator:
        if isinstance(node, nodes.Scan):
            return Given(node.columns, node.wanted, self._given)
        if isinstance(node, nodes.Limit):
            child = self.build(node.child)
            return Cut(node.columns, child, self.builder.bounds(node.limit, node.offset, ()))
        return super().build(node)


class Judge:
    """A table t(a, b, c) without types in memory: what the row path answers."""

    def __init__(self) -> None:
        self.connection = minisql.connect(":memory:")
        self.connection.text_factory = lambda raw: raw.decode("utf-8", "surrogateescape")
        self.connection.execute("CREATE TABLE t(a, b, c)")

    def fill(self, rows: Sequence[Row]) -> None:
        """Let the table have just these rows."""
        self.connection.execute("DELETE FROM t")
        one = "iif(?, CAST(? AS TEXT), ?)"  # text that is not UTF-8 cannot be bound
        for row in rows:
            raw = [v.encode("utf-8", "surrogateescape") if isinstance(v, str) else v for v in row]
            flat = [part for v, r in zip(row, raw) for part in (isinstance(v, str), r, r)]
            self.connection.execute(f"INSERT INTO t VALUES ({one}, {one}, {one})", flat)

    def rows(self, sql: str) -> list[Row] | None:
        """The answer; None for an error."""
        with mode("off"):
            try:
                return [tuple(row) for row in self.connection.execute(sql)]
            except minisql.Error:
                return None

    def columnar(self, sql: str, batches: Sequence[Batch]) -> list[Row]:
        """The answer over batches. Raises Inexact."""
        session = self.connection._session
        compiled = session.compile(sql)
        builder, root = Builder(session.collations, compiled.plan.pinned), compiled.plan.root
        run = Run(session.host, (), literals_of(compiled.tree))
        assert isinstance(root, nodes.PlanNode)
        found: list[Row] = []
        with np.errstate(all="raise"):
            for batch in Fed(builder, batches).build(root).batches(run):
                assert batch.n_rows
                assert all(len(batch.vector(position)) == batch.n_rows for position in range(batch.width))
                found += rows_of(batch)
        return found


def assert_same(judge: Judge, sql: str, sample: Sample) -> bool:
    """Check that columns give the row path's rows: the same values of the same types, in the same order.

    Returns:
        False where columns refused (always, where the row path raises an error).
    """
    judge.fill(sample.rows)
    wanted = judge.rows(sql)
    try:
        found = judge.columnar(sql, batches_of(sample))
    except Inexact:
        return False
    assert repr(found) == repr(wanted), sql
    return True
