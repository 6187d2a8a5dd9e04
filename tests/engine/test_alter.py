"""ALTER TABLE: what the oracle cases do not show of it: nothing half done, and the parts alone."""

from __future__ import annotations

import pytest

from minisql.engine.alter.edit import (
    token_at,
    with_column_name,
    with_strings,
    with_table_name,
    without_trailing_comment,
)
from minisql.errors import OperationalError
from tests.support import OpenDb


def test_a_refused_alter_changes_neither_schema_nor_cookie(open_db: OpenDb) -> None:
    db = open_db()
    db.execute("CREATE TABLE t(a, b)")
    db.execute("CREATE VIEW v AS SELECT b FROM t")
    before = db.rows("SELECT sql FROM sqlite_schema"), db.rows("PRAGMA schema_version")
    for sql in ("ALTER TABLE t DROP b", "ALTER TABLE t RENAME a TO b", "ALTER TABLE t ADD c CHECK(nosuch)"):
        with pytest.raises(OperationalError):
            db.execute(sql)
    assert (db.rows("SELECT sql FROM sqlite_schema"), db.rows("PRAGMA schema_version")) == before


def test_rows_that_fail_an_added_check_undo_the_column(open_db: OpenDb) -> None:
    db = open_db()
    db.execute("CREATE TABLE t(a)")
    db.execute("INSERT INTO t VALUES (1)")
    with pytest.raises(OperationalError, match="CHECK constraint failed"):
        db.execute("ALTER TABLE t ADD b DEFAULT 1 CHECK(b > 1)")
    assert db.rows("SELECT * FROM t") == db.reopen().rows("SELECT * FROM t") == [(1,)]


def test_a_rolled_back_alter_is_forgotten_by_prepared_statements(open_db: OpenDb) -> None:
    db = open_db()
    db.execute("CREATE TABLE t(a)")
    db.execute("BEGIN")
    db.execute("ALTER TABLE t ADD b DEFAULT 2")
    db.execute("INSERT INTO t VALUES (1, 3)")
    assert db.rows("SELECT b FROM t") == [(3,)]
    db.execute("ROLLBACK")
    with pytest.raises(OperationalError, match="no such column: b"):
        db.rows("SELECT b FROM t")


def test_dropping_a_column_frees_the_pages_of_its_overflow(open_db: OpenDb) -> None:
    db = open_db()
    db.execute("CREATE TABLE t(a, b)")
    db.execute("INSERT INTO t VALUES (1, zeroblob(100000))")
    db.execute("ALTER TABLE t DROP b")
    (n_free,) = db.rows("PRAGMA freelist_count")[0]
    assert isinstance(n_free, int)
    assert n_free > 20


def test_an_edit_replaces_tokens_and_nothing_else() -> None:
    sql = 'SELECT t . a, "t"."a"FROM t /* t */'
    offsets = [7, 14, 26]
    assert [token_at(sql, offset).text for offset in offsets] == ["t", '"t"', "t"]
    assert with_table_name(sql, offsets, 'n"w') == 'SELECT "n""w" . a, "n""w"."a"FROM "n""w" /* t */'


def test_a_new_column_name_is_quoted_where_the_old_one_was() -> None:
    assert with_column_name("a, [a], 'a'", [0, 3, 8], "b", must_quote=False) == 'b, "b", "b"'
    assert with_column_name("a", [0], "b c", must_quote=True) == '"b c"'


def test_two_quotes_in_a_row_are_kept_apart() -> None:
    assert with_table_name('SELECT t"alias"', [7], "u") == 'SELECT "u" "alias"'
    assert with_strings("SELECT \"it's\"'b'", [7]) == "SELECT 'it''s' 'b'"


def test_a_line_comment_at_the_end_is_cut_off_and_a_block_comment_kept() -> None:
    assert without_trailing_comment("check(a) /* x */ -- y") == "check(a) /* x */"
    assert without_trailing_comment("check('--') ; ") == "check('--')"
