"""c3ref set_authorizer: a denied SQLITE_RECURSIVE refuses the query, a denied SELECT all of them"""


def reference_case(sqlite3, path):
    db = sqlite3.connect(path, isolation_level=None)
    asked = []

    def ask(*about):
        asked.append(about)
        if about[0] == sqlite3.SQLITE_RECURSIVE and None in (about[1], about[2], None):
            return sqlite3.SQLITE_DENY
        return sqlite3.SQLITE_OK

    db.set_authorizer(ask)
    for sql in (
        "WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < 3) SELECT * FROM n",
        "WITH n AS (SELECT 1) SELECT * FROM n",
        "WITH RECURSIVE n AS (SELECT 1) SELECT * FROM n",
    ):
        asked.clear()
        yield sql, caught(lambda sql=sql: db.execute(sql).fetchall()), sorted(set(asked), key=repr)
