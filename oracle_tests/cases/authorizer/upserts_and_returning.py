"""c3ref set_authorizer: an upsert asks for INSERT, UPDATE and what it reads; RETURNING for its columns"""


def reference_case(sqlite3, path):
    db = sqlite3.connect(path, isolation_level=None)
    db.execute("CREATE TABLE t(k PRIMARY KEY, v, n)")
    asked = []

    def ask(*about):
        asked.append(about)
        return sqlite3.SQLITE_OK

    db.set_authorizer(ask)
    for sql in (
        "INSERT INTO t VALUES (1, 2, 3) ON CONFLICT(k) DO UPDATE SET v = excluded.v + n WHERE t.n > 0",
        "INSERT INTO t(k) VALUES (5) ON CONFLICT DO NOTHING RETURNING v",
        "UPDATE t SET n = 1 RETURNING k, v",
        "DELETE FROM t WHERE k = 1 RETURNING n",
        "REPLACE INTO t SELECT * FROM t WHERE k = 2",
    ):
        asked.clear()
        yield sql, caught(lambda sql=sql: db.execute(sql).fetchall()), sorted(set(asked), key=repr)
