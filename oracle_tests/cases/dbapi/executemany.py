"""Lists, iterators, rowcount, errors in the middle."""


def case(sqlite3, path):
    db = sqlite3.connect(path)
    db.execute("CREATE TABLE t(a INTEGER PRIMARY KEY, b)")
    cursor = db.executemany("INSERT INTO t(b) VALUES (?)", [("x",), ("y",), ("z",)])
    yield cursor.rowcount, cursor.lastrowid, cursor.description
    cursor.executemany("UPDATE t SET b = ? WHERE a = ?", ((str(i), i) for i in range(1, 3)))
    yield cursor.rowcount, db.execute("SELECT * FROM t").fetchall()
    cursor.executemany("INSERT INTO t VALUES (:a, :b)", [{"a": 10, "b": 1}, {"a": 11, "b": 2}])
    yield cursor.rowcount
    yield caught(cursor.executemany, "SELECT ?", [(1,)])
    yield caught(cursor.executemany, "INSERT INTO t VALUES (?, ?)", [(20, 1), (10, 2), (30, 3)])
    yield db.execute("SELECT a FROM t").fetchall(), db.in_transaction
    yield caught(cursor.executemany, "INSERT INTO t VALUES (?, ?)", [(1,)])
    cursor.executemany("INSERT INTO t(b) VALUES (?)", [])
    yield cursor.rowcount
