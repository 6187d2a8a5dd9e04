"""A window that no function uses still counts its parameters."""


def case(sqlite3, path):
    db = sqlite3.connect(path)
    db.execute("CREATE TABLE t(a)")
    db.execute("INSERT INTO t VALUES (1)")
    yield db.execute("SELECT a FROM t WINDOW w AS (ORDER BY a ROWS ? PRECEDING)", (1,)).fetchall()
    yield db.execute("SELECT a, ? FROM t WINDOW w AS (PARTITION BY a + ?), v AS (w ORDER BY ?)", (1, 2, 3)).fetchall()
    db.close()
