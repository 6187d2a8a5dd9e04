"""c3ref create_function: a function that is removed leaves its number of arguments without any, built-in or not"""


def reference_case(sqlite3, path):
    db = sqlite3.connect(path, isolation_level=None)
    db.create_function("f", -1, lambda *a: "any")
    db.create_function("f", 1, lambda a: "one")
    db.create_function("f", 1, None)
    db.create_function("upper", 1, lambda a: "mine")
    yield db.execute("SELECT upper('x')").fetchall()
    db.create_function("upper", 1, None)
    db.create_function("g", 2, None)
    for sql in (
        "SELECT f(1)",
        "SELECT f()",
        "SELECT f(1, 2)",
        "SELECT upper('x')",
        "SELECT lower('X')",
        "SELECT g(1, 2)",
    ):
        yield sql, caught(lambda sql=sql: db.execute(sql).fetchall())
    db.create_function("f", 1, lambda a: "again")
    db.create_function("upper", 1, lambda a: "mine again")
    yield db.execute("SELECT f(1), upper('x')").fetchall()
