"""c3ref create_function: one name for several numbers of arguments; -1 takes what no other takes; None removes one"""


def reference_case(sqlite3, path):
    db = sqlite3.connect(path, isolation_level=None)
    db.create_function("f", 0, lambda: "none")
    db.create_function("f", 1, lambda a: f"one {a!r}")
    db.create_function("f", -1, lambda *values: f"many {len(values)}")
    for sql in (
        "SELECT f(), f(1), f(1, 2), f(NULL)",
        "SELECT F('x'), f(x'00'), f(1.5)",
        "SELECT f(DISTINCT 1)",
        "SELECT f(*)",
        "SELECT f(1) OVER ()",
        "SELECT f(1) FILTER (WHERE 1)",
        "SELECT abs(-1)",
    ):
        yield sql, caught(lambda sql=sql: db.execute(sql).fetchall())
    db.create_function("f", 1, None)
    yield caught(lambda: db.execute("SELECT f(1)").fetchall())
    db.create_function("f", -1, None)
    yield caught(lambda: db.execute("SELECT f(1)").fetchall())
    db.create_function("abs", 1, lambda a: "mine")
    yield db.execute("SELECT abs(-1)").fetchall()
    db.create_function("abs", 1, None)
    yield caught(lambda: db.execute("SELECT abs(-1)").fetchall())
