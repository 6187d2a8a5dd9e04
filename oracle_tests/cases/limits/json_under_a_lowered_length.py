"""limits: JSON stays JSON from one function to the next while SQLITE_LIMIT_LENGTH is below its default"""


def case(sqlite3, path):
    db = sqlite3.connect(path, isolation_level=None)
    db.execute("CREATE TABLE t(a, b)")
    db.execute("""INSERT INTO t VALUES ('{"x":[1]}', 1), ('[2]', 2), (NULL, 3)""")
    db.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, 100)
    for made in (
        "json(a)",
        "coalesce(NULL, json(a))",
        "iif(b < 3, json(a), 'x')",
        "CASE b WHEN 1 THEN json(a) ELSE a END",
        "max(json(a), '')",
        "+json(a)",
        "CAST(json(a) AS TEXT)",
        "json(a) || ''",
        "json_extract(a, '$.x')",
        "a -> '$'",
        "json_array(json(a), a)",
        "json_object('k', json_array(a))",
    ):
        yield made, db.execute(f"SELECT json_array({made}) FROM t").fetchall()
        yield made, db.execute(f"SELECT json_group_array({made}) FROM t").fetchall()
    yield caught(db.execute, "SELECT json_array(json_group_array(json_array(a, a))) FROM t, t AS u")
    db.close()
