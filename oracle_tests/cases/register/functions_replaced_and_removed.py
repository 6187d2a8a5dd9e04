"""appfunc: a built-in function overridden, an own one removed, by number of arguments"""


def case(sqlite3, path):
    db = sqlite3.connect(path, isolation_level=None)
    db.executescript("""
        CREATE TABLE t(a);
    """)

    def run(sql):
        return db.execute(sql).fetchall()

    db.create_function("abs", 1, lambda x: "mine")
    db.create_function("two", 2, lambda x, y: [x, y][0])
    db.create_function("any", -1, lambda *a: len(a))
    db.create_function("any", 1, lambda a: "one")
    for sql in (
        "SELECT abs(-5)",
        "SELECT two(1, 2)",
        "SELECT two(1)",
        "SELECT any(), any(1), any(1, 2)",
        "SELECT ANY(7)",
        "SELECT abs(1, 2)",
        "SELECT upper('x'), two('ä', NULL)",
    ):
        yield sql, caught(run, sql)
