"""UTF-16 databases: BINARY compares stored bytes, also where the planner wrote the constant of UTF-8."""

from __future__ import annotations

from minisql.planner.encoding import with_binary
from minisql.planner.expr import Binary, BinaryOp, Compare, CompareOp, Comparison, Const
from minisql.value.collate import BINARY, NOCASE, binary_of_encoding
from tests.support import OpenDb


def test_texts_order_by_their_bytes_in_every_clause(open_db: OpenDb) -> None:
    db = open_db(encoding="UTF-16le")
    db.execute("CREATE TABLE t(a TEXT)")
    for text in ("b", "Ā", "ÿ", "ab", "日"):
        db.execute("INSERT INTO t VALUES (?)", (text,))
    for sql in (
        "SELECT a FROM t ORDER BY a",
        "SELECT min(a), max(a) FROM t",
        "SELECT a FROM t WHERE a < 'b' ORDER BY a",
        "SELECT a, count(*) FROM t GROUP BY a",
        "SELECT a FROM t UNION SELECT 'c' ORDER BY 1",
        "SELECT 'ab' < 'Ā', max('ab', 'Ā'), 'b' BETWEEN 'Ā' AND 'ÿ'",
        "SELECT hex(a), octet_length(a), hex(CAST(a AS BLOB)) FROM t ORDER BY a",
    ):
        assert db.rows(sql) == db.sqlite_rows(sql), sql


def test_the_pass_replaces_binary_alone_and_keeps_what_has_none() -> None:
    utf16 = binary_of_encoding("utf-16-le")
    plain = Binary(BinaryOp.ADD, Const(1), Const(2))
    found = with_binary((plain, Compare(CompareOp.EQ, plain, plain, Comparison(None, BINARY))), utf16)
    assert found[0] is plain
    assert isinstance(found[1], Compare)
    assert found[1].how.collation is utf16
    nocase = Compare(CompareOp.EQ, plain, plain, Comparison(None, NOCASE))
    assert with_binary(nocase, utf16) is nocase


def test_the_pass_does_not_recurse() -> None:
    deep = Compare(CompareOp.EQ, Const(0), Const(0), Comparison(None, BINARY))
    expr: object = deep
    for _ in range(5000):
        expr = Binary(BinaryOp.AND, expr, deep)  # type: ignore[arg-type]
    assert with_binary(expr, binary_of_encoding("utf-16-be")) is not expr
