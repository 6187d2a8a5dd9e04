"""pragma collation_list: a program's collations come first, by the newest"""


def reference_case(sqlite3, path):
    db = sqlite3.connect(path, isolation_level=None)
    yield db.execute("PRAGMA collation_list").fetchall()
    db.create_collation("mine", lambda a, b: 0)
    db.create_collation("other", lambda a, b: 0)
    yield sorted(name for _, name in db.execute("PRAGMA collation_list").fetchall())
    yield db.execute("SELECT count(*) FROM (SELECT 'a' AS x UNION SELECT 'b' ORDER BY x COLLATE mine)").fetchall()
    yield caught(lambda: db.execute("SELECT 'a' = 'b' COLLATE mine, 'a' < 'b' COLLATE Other").fetchall())
