"""A lock that another connection holds."""


def case(sqlite3, path):
    one, two = sqlite3.connect(path, timeout=0), sqlite3.connect(path, timeout=0)
    one.execute("CREATE TABLE t(a)")
    one.execute("BEGIN IMMEDIATE")
    one.execute("INSERT INTO t VALUES (1)")
    yield caught(two.execute, "INSERT INTO t VALUES (2)")
    yield two.execute("SELECT count(*) FROM t").fetchall()
    yield caught(two.execute, "BEGIN EXCLUSIVE")
    one.commit()
    two.execute("INSERT INTO t VALUES (2)")
    two.commit()
    yield one.execute("SELECT a FROM t ORDER BY a").fetchall()
    cursor = one.execute("SELECT a FROM t")
    yield cursor.fetchone()
    two.execute("INSERT INTO t VALUES (3)")
    yield caught(two.commit)
    cursor.fetchall()
    two.commit()
    yield one.execute("SELECT count(*) FROM t").fetchone()
