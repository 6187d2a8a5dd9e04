"""What a text of sqlite_schema means is built once for all connections; where its trees are each file says itself."""

from __future__ import annotations

from tests.support import Db, OpenDb

TEXTS = (
    "CREATE TABLE t(a INTEGER PRIMARY KEY, b TEXT UNIQUE, c)",
    "CREATE TABLE u(a TEXT PRIMARY KEY, b REFERENCES t(a)) WITHOUT ROWID",
    "CREATE TABLE v(a, b, UNIQUE (a, b))",
)
INDEXES = ("CREATE INDEX tc ON t(c)", "CREATE INDEX ub ON u(b)")


def fill(db: Db, base: int) -> None:
    for n in range(base, base + 50):
        db.execute("INSERT INTO t VALUES (?, ?, ?)", (n, f"b{n}", n % 7))
        db.execute("INSERT INTO u VALUES (?, ?)", (f"a{n}", n))
        db.execute("INSERT INTO v VALUES (?, ?)", (n % 5, n))


def answers(db: Db) -> list[object]:
    return [
        db.rows(sql)
        for sql in (
            "SELECT a, c FROM t WHERE b = 'b17'", "SELECT count(*) FROM t INDEXED BY tc WHERE c = 3",
            "SELECT b FROM u WHERE a = 'a20'", "SELECT a FROM u INDEXED BY ub WHERE b = 21",
            "SELECT count(*) FROM v WHERE a = 2", "SELECT name, rootpage FROM sqlite_schema ORDER BY name",
        )
    ]  # fmt: skip


def test_files_with_the_same_texts_in_another_order_keep_their_own_trees(open_db: OpenDb) -> None:
    forth, back = open_db(), open_db()
    for sql in (*TEXTS, *INDEXES):
        forth.execute(sql)
    for sql in (*reversed(TEXTS), *reversed(INDEXES)):
        back.execute(sql)
    for db in (forth, back):
        fill(db, 0)
    assert answers(forth)[:-1] == answers(back)[:-1]
    assert answers(forth)[-1] != answers(back)[-1]


def test_a_text_that_comes_back_gets_the_trees_that_it_has_now(open_db: OpenDb) -> None:
    db = open_db()
    for sql in (*TEXTS, *INDEXES):
        db.execute(sql)
    fill(db, 0)
    before = answers(db)
    for name in "tuv":
        db.execute(f"DROP TABLE {name}")
    db.execute("CREATE TABLE filler(a UNIQUE)")
    for sql in (TEXTS[1], TEXTS[0], TEXTS[2], *INDEXES):
        db.execute(sql)
    fill(db, 0)
    assert answers(db)[:-1] == before[:-1]
    db.execute("DROP TABLE filler")
    db.execute("VACUUM")
    db.execute("ALTER TABLE t RENAME TO x")
    db.execute("ALTER TABLE x RENAME TO t")
    assert answers(db)[:-1] == before[:-1]
    assert answers(db)[-1] == db.sqlite_rows("SELECT name, rootpage FROM sqlite_schema ORDER BY name")


def test_a_table_in_the_same_place_has_its_automatic_indexes_where_they_are(open_db: OpenDb) -> None:
    near, far = open_db(), open_db()
    far.execute("CREATE TABLE hole(a)")
    far.execute("CREATE TABLE filler(a)")
    far.execute("DROP TABLE hole")
    for db in (near, far):
        db.execute(TEXTS[0])
        db.execute("INSERT INTO t VALUES (1, 'one', 1), (2, 'two', 2)")
    where = "SELECT rootpage FROM sqlite_schema WHERE tbl_name = 't' ORDER BY name"
    (near_index, near_table), (far_index, far_table) = near.rows(where), far.rows(where)
    assert near_table == far_table
    assert near_index != far_index
    assert near.rows("SELECT a FROM t WHERE b = 'two'") == far.rows("SELECT a FROM t WHERE b = 'two'") == [(2,)]
