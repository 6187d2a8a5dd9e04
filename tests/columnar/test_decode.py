"""Columns out of page images are what the row reader makes of the same pages, value for value, or Inexact."""

from __future__ import annotations

import random
import struct
from collections.abc import Sequence
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from minisql.columnar.cells import PADDING, Cells, Field, fields_of, index_cells, table_cells
from minisql.columnar.decode import Column, column_of, rowids_of
from minisql.columnar.headers import HeaderBook
from minisql.columnar.rows import values_of
from minisql.columnar.texts import Coder, compact, n_bytes_of
from minisql.columnar.vector import Inexact, Kind, Strings, Vector
from minisql.errors import CorruptError, Error
from minisql.storage import RowReader, Store
from minisql.storage.btree.leaf_pages import estimate_rows, index_leaves, leaf_page_numbers
from minisql.storage.btree.table import TableTree
from minisql.storage.btree.table_reading import MAX_ROWID, MIN_ROWID
from minisql.storage.record import ROWID, encode_record
from minisql.storage.store import TreeKind
from minisql.storage.vfs.memory import MemoryVfs
from minisql.value.collate import BINARY
from minisql.value.compare import IndexOrder
from minisql.value.types import Value

INTEGERS = st.one_of(
    st.integers(-(2**63), 2**63 - 1),
    st.sampled_from([sign * 2**bits + more for bits in (7, 15, 23, 31, 47) for sign in (1, -1) for more in (-1, 0, 1)]),
    st.sampled_from([0, 1, -1, 2**63 - 1, -(2**63), 2**53, 2**53 + 1]),
)
REALS = st.one_of(
    st.floats(allow_nan=False), st.sampled_from([0.0, -0.0, 3.0, float("inf"), float("-inf"), 5e-324, 1e308, 2.0**63])
)
TEXTS = st.one_of(
    st.text(max_size=12),
    st.sampled_from(["", "nan", "inf", "a\0b", "\0", "12", "é", "\U0001f600", "\udc80\udcff", "x" * 57, "x" * 58]),
    st.integers(0, 9000).map(lambda size: "text " * (size // 5)),
)
BLOBS = st.one_of(st.binary(max_size=12), st.sampled_from([b"", b"\0", bytes(57), bytes(58), bytes(9000)]))
NULLS = st.none()

KINDS: tuple[st.SearchStrategy[Any], ...] = (INTEGERS, REALS, TEXTS, BLOBS, NULLS)
COLUMNS = st.one_of(
    st.sampled_from(KINDS),
    st.sampled_from([INTEGERS | NULLS, REALS | NULLS, TEXTS | NULLS, BLOBS | NULLS, INTEGERS | REALS | NULLS]),
    st.just(st.one_of(*KINDS)),
    st.sampled_from([st.sampled_from(["a", "b", ""]) | NULLS, st.just(7), st.just("same"), st.just(2.5)]),
)
ROWIDS = st.one_of(st.integers(1, 300), st.integers(-(2**63), 2**63 - 1))


@st.composite
def tables(draw: st.DrawFn) -> list[tuple[int, tuple[Value, ...]]]:
    """(rowid, values) of some rows, the columns of one sort each or mixed; some rows may be shorter than others."""
    columns = draw(st.lists(COLUMNS, min_size=1, max_size=5))
    row = st.tuples(*columns)
    if draw(st.booleans()):
        row = row.flatmap(lambda values: st.integers(1, len(values)).map(lambda n_values: values[:n_values]))
    rows = draw(st.dictionaries(ROWIDS, row, min_size=1, max_size=40))
    return sorted(rows.items())


def table_of(rows: Sequence[tuple[int, tuple[Value, ...]]], page_size: int) -> tuple[Store, TableTree]:
    """A table in memory with these rows, in an open transaction."""
    store = Store.open(MemoryVfs(), "db", page_size=page_size)
    store.pager.in_memory = True
    store.begin_write()
    tree = store.table(store.create_tree(TreeKind.TABLE))
    for rowid, values in rows:
        assert tree.insert(rowid, encode_record(values))
    return store, tree


def columns_of(store: Store, tree: TableTree, columns: Sequence[Column]) -> list[list[Value]]:
    """The columns of all rows, decoded in one chunk."""
    cells = table_cells(store.pager.images(leaf_page_numbers(tree), PADDING), tree.space.geometry)
    found = []
    for fields in both_fields_of(cells):
        found.append([])
        for column in columns:
            if column.field == ROWID:
                vector = rowids_of(cells)
            else:
                vector = column_of(cells, fields, column, tree.space.chains.read, is_utf8=True)
            check_vector(vector, len(cells.records))
            found[-1].append(values_of(vector))
    assert [exact(columns) for columns in found] == [exact(found[0])] * len(found)
    return found[0]


def both_fields_of(cells: Cells) -> list[Sequence[Field]]:
    """The fields of records, each header taken apart for itself, and looked up. Raises Inexact, if both say so."""
    try:
        every: list[Sequence[Field]] = [fields_of(cells)]
    except Inexact:
        assert HeaderBook().fields(cells) is None  # which raises it, or has given up
        raise
    headed = HeaderBook().fields(cells)
    return every if headed is None else [*every, headed]


def check_vector(vector: Vector, n_rows: int) -> None:
    """What `Vector` says of its attributes."""
    assert len(vector) == n_rows
    assert vector.nulls is None or (vector.nulls.dtype == bool and len(vector.nulls) == n_rows)
    if vector.kind in (Kind.NULL, Kind.MIXED):
        assert vector.nulls is None or vector.kind is Kind.NULL
    if vector.kind is Kind.INTEGER:
        assert isinstance(vector.values, np.ndarray)
        assert vector.values.dtype == np.int64
    if vector.kind is Kind.REAL:
        assert isinstance(vector.values, np.ndarray)
        assert vector.values.dtype == np.float64
        assert not np.isnan(vector.values).any()


def exact(rows: Sequence[Sequence[Value]]) -> list[list[str]]:
    """Values with their types, -0.0 told from 0.0."""
    return [[f"{type(value).__name__} {value!r}" for value in row] for row in rows]


@settings(deadline=None, max_examples=100)
@given(tables(), st.sampled_from([512, 1024, 4096]), st.sampled_from([None, 5, 2.5, "later", b"\1", "x" * 200]))
@pytest.mark.filterwarnings("error")
def test_columns_are_what_the_row_reader_reads(
    rows: list[tuple[int, tuple[Value, ...]]], page_size: int, default: Value
) -> None:
    """Any mix of types, sizes of payloads with and without overflow pages, short records, rowids of any length."""
    store, tree = table_of(rows, page_size)
    n_fields = max(len(values) for _, values in rows) + 1  # the last is in no record
    reals = {1, 3}
    fields = [ROWID, *range(n_fields)]
    # a REAL column's default is no integer: its affinity has been applied
    defaults = {field: float(default) if default == 5 and field in reals else default for field in range(n_fields)}
    reader = RowReader(fields, defaults=defaults, real=reals)
    wanted = [Column(field, defaults.get(field), field in reals) for field in fields]
    found = columns_of(store, tree, wanted)
    assert exact(list(zip(*found))) == exact(list(tree.rows(reader)))


@settings(deadline=None, max_examples=100)
@given(tables(), st.randoms(use_true_random=False))
@pytest.mark.filterwarnings("error")
def test_a_damaged_page_is_inexact_or_read_as_the_row_reader_reads_it(
    rows: list[tuple[int, tuple[Value, ...]]], source: random.Random
) -> None:
    """Some bytes of the leaves are others: never an IndexError, and never values that the row path does not give."""
    store, tree = table_of(rows, 512)
    page_nos = leaf_page_numbers(tree)
    for _ in range(source.randint(1, 4)):
        page = store.pager.page(source.choice(page_nos))
        image = bytearray(page.bytes())
        place = source.randrange(12) if source.random() < 0.3 else source.randrange(len(image))
        image[place] = source.choice([0, 1, 0x7F, 0x80, 0xFF, source.randrange(256)])
        page.set_image(bytes(image))
    n_fields = max(len(values) for _, values in rows)
    try:
        found = columns_of(store, tree, [Column(field) for field in (ROWID, *range(n_fields))])
    except (Inexact, CorruptError):  # (an overflow chain's own error comes as it is: a scan makes it Inexact)
        return
    assert exact(list(zip(*found))) == exact(list(tree.rows(RowReader([ROWID, *range(n_fields)]))))


@settings(deadline=None, max_examples=100)
@given(tables(), st.booleans(), st.randoms(use_true_random=False))
@pytest.mark.filterwarnings("error")
def test_entries_of_an_index_are_read_in_its_order(
    rows: list[tuple[int, tuple[Value, ...]]], is_damaged: bool, source: random.Random
) -> None:
    """Those on leaves and those between them; of damaged pages what `rows` gives of them, or Inexact."""
    store = Store.open(MemoryVfs(), "db", page_size=512)
    store.pager.in_memory = True
    store.begin_write()
    root_page_no = store.create_tree(TreeKind.INDEX)
    n_values = min(len(values) for _, values in rows)
    tree = store.index(root_page_no, IndexOrder((BINARY,) * (n_values + 1), (False,) * (n_values + 1)))
    for rowid, values in rows:
        tree.insert((*values[:n_values], rowid))
    tree.settle()
    leaves = index_leaves(tree)
    page_nos, dividers = leaves.page_nos, leaves.dividers
    assert len(dividers) == len(page_nos) - 1
    if is_damaged:
        page = store.pager.page(source.choice(page_nos))
        image = bytearray(page.bytes())
        image[source.randrange(len(image))] = source.choice([0, 1, 0x7F, 0x80, 0xFF, source.randrange(256)])
        page.set_image(bytes(image))
    try:
        cells = index_cells(store.pager.images(page_nos, PADDING), dividers, tree.space.geometry)
        read = tree.space.chains.read
        found = [
            [values_of(column_of(cells, fields, Column(field), read, is_utf8=True)) for field in range(n_values + 1)]
            for fields in both_fields_of(cells)
        ]
    except (Inexact, CorruptError):
        assert is_damaged
        return
    for columns in found:
        assert exact(list(zip(*columns))) == exact(list(tree.rows(RowReader(range(n_values + 1)))))


@pytest.mark.filterwarnings("error")
def test_records_of_many_fields() -> None:
    """Headers and bodies longer than a byte can say, of integers of all sizes, then a text."""
    numbers = [0, 1, 100, 1000, 100_000, 10**9, 10**14, 10**18]
    rows: list[tuple[int, tuple[Value, ...]]] = [
        (rowid, (*(numbers[(rowid + field) % 4 + field % 5] for field in range(120)), "the end"))
        for rowid in range(1, 60)
    ]
    store, tree = table_of(rows, 4096)
    found = columns_of(store, tree, [Column(field) for field in range(121)])
    assert list(zip(*found)) == [values for _, values in rows]


@pytest.mark.parametrize("damage", ["type", "count", "pointer", "payload", "header", "serial type"])
def test_damage_of_each_part_of_a_page_is_inexact(damage: str) -> None:
    """And the row path raises SQLite's error for it."""
    store, tree = table_of([(rowid, (rowid * 1000, "text")) for rowid in range(1, 9)], 512)
    page = store.pager.page(tree.root_page_no)
    image = bytearray(page.bytes())
    (cell,) = struct.unpack_from(">H", image, 8 + 2 * 3)
    place, value = {
        "type": (0, 10),
        "count": (3, 0x7F),
        "pointer": (8 + 2 * 3, 0x7F),
        "payload": (cell, 0x70),
        "header": (cell + 2, 0x7F),
        "serial type": (cell + 3, 6),
    }[damage]
    image[place] = value
    page.set_image(bytes(image))
    with pytest.raises((Inexact, CorruptError)):
        columns_of(store, tree, [Column(0), Column(1)])
    with pytest.raises(Error):
        list(tree.rows(RowReader([0, 1])))


def test_text_of_a_file_that_is_not_utf8_is_inexact_and_its_numbers_are_not() -> None:
    """UTF-16 is the row path's."""
    store, tree = table_of([(1, (5, "text"))], 512)
    cells = table_cells(store.pager.images([tree.root_page_no], PADDING), tree.space.geometry)
    fields = fields_of(cells)
    assert values_of(column_of(cells, fields, Column(0), tree.space.chains.read, is_utf8=False)) == [5]
    with pytest.raises(Inexact):
        column_of(cells, fields, Column(1), tree.space.chains.read, is_utf8=False)


def test_overflow_pages_are_read_only_for_the_fields_that_are_on_them() -> None:
    """The first field is on the leaf; the last one is not."""
    store, tree = table_of([(rowid, (rowid, "y" * 3000, rowid * 2)) for rowid in range(1, 20)], 1024)
    cells = table_cells(store.pager.images(leaf_page_numbers(tree), PADDING), tree.space.geometry)
    asked: list[int] = []

    def read(first_page_no: int, n_bytes: int) -> bytes:
        asked.append(n_bytes)
        return tree.space.chains.read(first_page_no, n_bytes)

    fields = fields_of(cells)
    assert values_of(column_of(cells, fields, Column(0), read, is_utf8=True)) == list(range(1, 20))
    assert not asked
    assert values_of(column_of(cells, fields, Column(2), read, is_utf8=True)) == list(range(2, 40, 2))
    assert len(asked) == 19


# ---------------------------------------------------------------- texts

FEW_TEXTS = st.lists(
    st.sampled_from([b"", b"\0", b"\0\0", b"a", b"a\0", b"ab", b"\xff", b"\x80", b"seven 7", b"eight 88", b"x" * 40]),
    min_size=1,
    max_size=6,
    unique=True,
)


def text_vector(texts: Sequence[bytes | None]) -> Vector:
    """Texts one after the other, None for NULL."""
    sizes = np.array([len(text or b"") for text in texts], np.int64)
    data = np.frombuffer(b"".join(text or b"" for text in texts) + bytes(3), np.uint8)
    nulls = np.array([text is None for text in texts]) if None in texts else None
    return Vector(Kind.TEXT, Strings(data, np.cumsum(sizes) - sizes, sizes), nulls)


@settings(deadline=None, max_examples=100)
@given(FEW_TEXTS, FEW_TEXTS, st.booleans(), st.randoms(use_true_random=False))
def test_codes_stand_for_the_texts_in_the_order_of_their_bytes(
    first: list[bytes], second: list[bytes], with_nulls: bool, source: random.Random
) -> None:
    """Also where the second chunk brings texts that the first did not have, or longer ones."""
    coder = Coder()
    for few in (first, second):
        choices: list[bytes | None] = [*few, None] if with_nulls else [*few]
        texts = [source.choice(choices) for _ in range(100)]
        vector = text_vector(texts)
        coded = coder.coded(vector)
        assert coded.dictionary is not None
        assert values_of(coded) == values_of(vector)
        strings = coded.dictionary.strings
        data = strings.data.tobytes()
        words = [data[start : start + size] for start, size in zip(strings.starts.tolist(), strings.sizes.tolist())]
        assert words == sorted(set(words))


def test_a_column_of_different_texts_gets_no_dictionary() -> None:
    """Neither at once, nor when the different ones come later."""
    different = text_vector([b"%d" % number for number in range(5000)])
    assert Coder().coded(different) is different
    coder = Coder()
    assert coder.coded(text_vector([b"a", b"b"] * 100)).dictionary is not None
    assert coder.coded(different) is different


@settings(deadline=None, max_examples=100)
@given(st.lists(st.none() | st.binary(max_size=20) | st.sampled_from([b"x" * 300]), max_size=30))
def test_a_compact_vector_holds_the_same_texts_and_nothing_else(texts: list[bytes | None]) -> None:
    """Its bytes are those of the texts."""
    vector = text_vector(texts)
    found = compact(vector)
    assert values_of(found) == values_of(vector)
    assert isinstance(found.values, Strings)
    assert len(found.values.data) == sum(len(text or b"") for text in texts)
    assert n_bytes_of(found) >= len(found.values.data)


# ---------------------------------------------------------------- pages


@pytest.mark.parametrize("page_size", [512, 4096])
def test_the_leaves_of_a_range_are_those_that_its_rows_are_on(page_size: int) -> None:
    """The numbers are the same as those that the row path comes by."""
    store, tree = table_of([(rowid * 3, ("x" * 50,)) for rowid in range(2000)], page_size)
    every = leaf_page_numbers(tree)
    assert every == [page.page_no for page in tree.leaves()]
    for low, high in [(None, 5), (6, 6), (7, 7), (5990, None), (-5, 100), (3000, 3600), (9000, None), (None, -1)]:
        walked = tree._leaves(MIN_ROWID if low is None else low, MAX_ROWID if high is None else high, False)
        assert leaf_page_numbers(tree, low, high) == [page.page_no for page, _ in walked]
    assert 1000 <= estimate_rows(tree) <= 4000
    store.rollback()


def test_an_empty_table_has_one_leaf_and_no_rows() -> None:
    """No cell, no field, no value."""
    store, tree = table_of([], 512)
    assert estimate_rows(tree) == 0
    assert columns_of(store, tree, [Column(ROWID), Column(0)]) == [[], []]
