"""security: an application that does not change its own file by hand does not notice defensive mode"""


def reference_case(sqlite3, path):
    db = sqlite3.connect(path, isolation_level=None)
    db.setconfig(sqlite3.SQLITE_DBCONFIG_DEFENSIVE, True)
    for sql in (
        "CREATE TABLE t(a INTEGER PRIMARY KEY AUTOINCREMENT, b UNIQUE, c AS (b || 'x'))",
        "INSERT INTO t(b) VALUES ('p'), ('q'), ('r')",
        "CREATE INDEX i ON t(c) WHERE b > 'p'",
        "CREATE VIEW v AS SELECT a, c FROM t",
        "CREATE TRIGGER g INSTEAD OF DELETE ON v BEGIN DELETE FROM t WHERE a = OLD.a; END",
        "DELETE FROM v WHERE a = 2",
        "ALTER TABLE t RENAME COLUMN b TO bb",
        "ALTER TABLE t ADD COLUMN d DEFAULT 5",
        "ALTER TABLE t DROP COLUMN d",
        "ALTER TABLE t RENAME TO tt",
        "ANALYZE",
        "REINDEX",
        "UPDATE sqlite_sequence SET seq = 40",
        "INSERT INTO tt(bb) VALUES ('s') RETURNING a",
        "DELETE FROM sqlite_sequence",
        "UPDATE sqlite_stat1 SET stat = '1 1' WHERE 0",
        "DELETE FROM sqlite_stat4",
        "DROP TABLE sqlite_stat1",
        "PRAGMA foreign_keys = ON",
        "PRAGMA secure_delete = 1",
        "PRAGMA auto_vacuum = 1",
        "PRAGMA page_size = 8192",
        "VACUUM",
        "PRAGMA page_size",
        "PRAGMA auto_vacuum",
        "PRAGMA integrity_check",
        "SELECT type, name, sql FROM sqlite_schema ORDER BY name",
        "DROP TABLE tt",
        "SELECT count(*) FROM sqlite_schema WHERE name LIKE 'tt%'",
    ):
        yield sql, caught(lambda sql=sql: db.execute(sql).fetchall())
