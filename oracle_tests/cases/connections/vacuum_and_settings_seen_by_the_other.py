"""lang_vacuum, pragma: page size, user_version and application_id after the other connection's VACUUM"""


def reference_case(sqlite3, path):
    one = sqlite3.connect(path, isolation_level=None)
    two = sqlite3.connect(path, isolation_level=None)
    for db in (one, two):
        db.execute("PRAGMA busy_timeout = 0")
    for who, sql in (
        (0, "CREATE TABLE t(a)"),
        (0, "INSERT INTO t VALUES (zeroblob(20000))"),
        (1, "SELECT length(a) FROM t"),
        (0, "DELETE FROM t"),
        (1, "PRAGMA freelist_count"),
        (0, "PRAGMA user_version = 5"),
        (0, "PRAGMA application_id = -2"),
        (1, "PRAGMA user_version"),
        (1, "PRAGMA application_id"),
        (0, "PRAGMA page_size = 1024"),
        (0, "VACUUM"),
        (1, "PRAGMA page_count"),
        (1, "PRAGMA page_size"),
        (1, "INSERT INTO t VALUES (2)"),
        (0, "SELECT * FROM t"),
        (0, "PRAGMA integrity_check"),
    ):
        answer = caught(lambda db=(one, two)[who], sql=sql: db.execute(sql).fetchall())
        yield who, sql, [row[3] for row in answer] if sql.startswith("EXPLAIN") else answer
