"""datatype3 "Affinity Of Expressions": a parameter has no affinity: it compares as a column would have it."""


def case(sqlite3, path):
    db = sqlite3.connect(path)
    db.execute("CREATE TABLE t(i INTEGER, s TEXT, n, r REAL)")
    db.execute("INSERT INTO t VALUES (1, '1', 1, 1), (2, '2', '2', 2.5)")
    for value in (1, "1", 1.0, b"1", "1.0", None, "2", 2, 2.5, "2.5"):
        yield db.execute("SELECT i = :v, s = :v, n = :v, r = :v, :v = '1', typeof(:v) FROM t", {"v": value}).fetchall()
        yield db.execute("SELECT rowid FROM t WHERE i = ?", (value,)).fetchall()
        yield db.execute("SELECT rowid FROM t WHERE s = ?", (value,)).fetchall()
        yield db.execute("SELECT rowid FROM t WHERE n IN (?, 7)", (value,)).fetchall()
