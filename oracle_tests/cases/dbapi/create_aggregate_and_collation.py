"""User aggregates and collations."""


class Joined:
    def __init__(self):
        self.parts = []

    def step(self, value, separator):
        self.parts.append(f"{value}{separator}")

    def finalize(self):
        return "".join(sorted(self.parts))


def case(sqlite3, path):
    db = sqlite3.connect(path)
    db.execute("CREATE TABLE t(g, v)")
    db.executemany("INSERT INTO t VALUES (?, ?)", [(1, "b"), (1, "a"), (2, "C"), (None, "d")])
    db.create_aggregate("joined", 2, Joined)
    yield db.execute("SELECT g, joined(v, '-') FROM t GROUP BY g ORDER BY g").fetchall()
    yield db.execute("SELECT joined(v, '') FROM t WHERE 0").fetchall()
    db.create_collation("backwards", lambda left, right: (left < right) - (left > right))
    yield db.execute("SELECT v FROM t ORDER BY v COLLATE backwards").fetchall()
    yield db.execute("SELECT v FROM t WHERE v < 'b' COLLATE backwards ORDER BY v").fetchall()
    db.create_collation("backwards", None)
    yield caught(lambda: db.execute("SELECT v FROM t ORDER BY v COLLATE backwards").fetchall())
