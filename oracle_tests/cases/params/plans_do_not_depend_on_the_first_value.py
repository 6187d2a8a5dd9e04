"""optoverview: a statement prepared for one value answers rightly for all others."""


def case(sqlite3, path):
    db = sqlite3.connect(path)
    db.execute("CREATE TABLE t(id INTEGER PRIMARY KEY, a TEXT COLLATE NOCASE, b)")
    db.execute("CREATE INDEX ta ON t(a)")
    db.execute("CREATE INDEX tp ON t(b) WHERE b > 5")
    db.executemany("INSERT INTO t(a, b) VALUES (?, ?)", [("x", 1), ("X", 6), ("yy", 7), (None, 8), ("5", None), (5, 5)])
    for value in ("x", "X%", None, 5, "5", 5.0, b"x", "", "%", "_y"):
        yield db.execute("SELECT id FROM t WHERE a LIKE ? ORDER BY id", (value,)).fetchall()
        yield db.execute("SELECT id FROM t WHERE a GLOB ? ORDER BY id", (value,)).fetchall()
        yield db.execute("SELECT id FROM t WHERE a >= ? ORDER BY id", (value,)).fetchall()
        yield db.execute("SELECT id FROM t WHERE b > ? ORDER BY id", (value,)).fetchall()
        yield db.execute("SELECT id FROM t WHERE id = ? OR a = ? ORDER BY id", (value, value)).fetchall()
        yield db.execute("SELECT id FROM t WHERE a IS ? ORDER BY id", (value,)).fetchall()
