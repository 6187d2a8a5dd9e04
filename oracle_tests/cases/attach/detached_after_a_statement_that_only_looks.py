"""A transaction keeps the locks of the databases that a statement uses: not of all whose schema it has looked at."""

SETUP = """
CREATE TABLE t(x, y);
CREATE VIEW v AS SELECT * FROM t;
CREATE INDEX ti ON t(x);
CREATE TABLE parent(k PRIMARY KEY);
CREATE TABLE child(a REFERENCES parent);
INSERT INTO t VALUES (1, 2), (1, 3);
ATTACH ':memory:' AS a;
CREATE TABLE a.z(x, y);
CREATE INDEX a.zi ON z(x);
CREATE VIEW a.av AS SELECT * FROM z;
CREATE TABLE a.parent2(k PRIMARY KEY);
CREATE TABLE a.child2(a REFERENCES parent2);
INSERT INTO a.z VALUES (1, 2);
CREATE TEMP TABLE tt(x);
CREATE TRIGGER tr AFTER INSERT ON t BEGIN SELECT 1; END;
CREATE TEMP TRIGGER ttr AFTER INSERT ON a.z BEGIN SELECT 1; END;
CREATE TRIGGER a.atr AFTER DELETE ON z BEGIN SELECT 1; END;
"""
STATEMENTS = """
CREATE TABLE q(x)
CREATE TABLE q AS SELECT 1
CREATE TABLE q AS SELECT * FROM z
CREATE TEMP TABLE q(x)
CREATE TABLE a.q(x)
CREATE TABLE IF NOT EXISTS t(x)
CREATE TABLE IF NOT EXISTS a.z(x)
CREATE TABLE a.z(x)
CREATE TABLE q(x, y, x)
CREATE INDEX q ON t(y)
CREATE INDEX q ON z(y)
CREATE UNIQUE INDEX q ON t(x)
CREATE INDEX IF NOT EXISTS ti ON t(x)
CREATE INDEX IF NOT EXISTS a.zi ON z(x)
CREATE VIEW q AS SELECT * FROM z
CREATE VIEW IF NOT EXISTS v AS SELECT 1
CREATE VIEW IF NOT EXISTS a.av AS SELECT 1
CREATE TEMP TRIGGER q AFTER INSERT ON z BEGIN SELECT 1; END
CREATE TRIGGER IF NOT EXISTS tr AFTER INSERT ON t BEGIN SELECT 1; END
CREATE TRIGGER IF NOT EXISTS a.atr AFTER DELETE ON z BEGIN SELECT 1; END
DROP TABLE t
DROP TABLE z
DROP TABLE nope
DROP TABLE IF EXISTS nope
DROP TABLE IF EXISTS main.nope
DROP VIEW IF EXISTS a.nope
DROP INDEX IF EXISTS nope
DROP INDEX IF EXISTS temp.nope
DROP TRIGGER ttr
DROP TRIGGER IF EXISTS nope
ALTER TABLE t RENAME TO q
ALTER TABLE t ADD COLUMN q
ALTER TABLE nope RENAME TO q
ANALYZE
ANALYZE main
REINDEX
REINDEX t
REINDEX nope
PRAGMA table_info(t)
PRAGMA table_info(nope)
PRAGMA table_info
PRAGMA main.table_info(t)
PRAGMA table_list
PRAGMA main.table_list
PRAGMA index_list(t)
PRAGMA index_list(z)
PRAGMA index_list(nope)
PRAGMA index_info(ti)
PRAGMA index_info(zi)
PRAGMA index_xinfo(z)
PRAGMA foreign_key_list(z)
PRAGMA foreign_key_list(child2)
PRAGMA foreign_key_check
PRAGMA foreign_key_check(child2)
PRAGMA foreign_key_check(nope)
PRAGMA integrity_check
PRAGMA integrity_check(t)
PRAGMA main.integrity_check
PRAGMA optimize
PRAGMA main.optimize
PRAGMA user_version
PRAGMA user_version = 3
PRAGMA a.user_version
PRAGMA page_count
PRAGMA a.freelist_count
PRAGMA a.page_size
PRAGMA a.auto_vacuum
PRAGMA a.max_page_count
PRAGMA a.data_version
PRAGMA encoding
EXPLAIN QUERY PLAN SELECT * FROM z
SELECT * FROM z WHERE 0
DELETE FROM t
SELECT * FROM nope
""".strip().splitlines()


def case(sqlite3, path):
    for begin in ("BEGIN", "SAVEPOINT s"):
        for sql in STATEMENTS:
            db = sqlite3.connect(":memory:", isolation_level=None)
            db.executescript(SETUP)
            db.execute(begin)
            yield sql, caught(lambda db=db, sql=sql: len(db.execute(sql).fetchall()))
            yield caught(lambda db=db: db.execute("DETACH a").fetchall())
            yield caught(lambda db=db: db.execute("COMMIT").fetchall())
            yield caught(lambda db=db: db.execute("DETACH a").fetchall())
            db.close()

    # Another connection may write what has only been looked at.
    for sql in ("PRAGMA page_size", "PRAGMA user_version", "CREATE TABLE t(x)", "CREATE TABLE IF NOT EXISTS t(x)"):
        db = sqlite3.connect(path, isolation_level=None)
        db.execute("CREATE TABLE IF NOT EXISTS t(x)")
        other = sqlite3.connect(path, isolation_level=None, timeout=0)
        db.execute("BEGIN")
        yield sql, caught(lambda db=db, sql=sql: db.execute(sql).fetchall())
        yield caught(lambda other=other: other.execute("INSERT INTO t VALUES (1)").fetchall())
        db.execute("ROLLBACK")
        db.close()
        other.close()
