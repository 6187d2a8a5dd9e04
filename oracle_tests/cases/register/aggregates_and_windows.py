"""appfunc: aggregates in groups, with DISTINCT, FILTER and ORDER BY; errors in step and finalize"""


def case(sqlite3, path):
    db = sqlite3.connect(path, isolation_level=None)
    db.executescript("""
        CREATE TABLE t(g, v); INSERT INTO t VALUES ('x', 1), ('x', 2), ('y', 5), ('x', 2), ('y', NULL);
    """)

    def run(sql):
        return db.execute(sql).fetchall()

    class Product:
        def __init__(self):
            self.value = 1

        def step(self, v):
            self.value *= 1 if v is None else v

        def finalize(self):
            return self.value

    class Broken(Product):
        def finalize(self):
            raise ValueError("no result")

    db.create_aggregate("product", 1, Product)
    db.create_aggregate("broken", 1, Broken)
    for sql in (
        "SELECT product(v) FROM t",
        "SELECT g, product(v) FROM t GROUP BY g",
        "SELECT product(DISTINCT v) FROM t",
        "SELECT product(v) FILTER (WHERE g = 'x') FROM t",
        "SELECT product(v) FROM t WHERE 0",
        "SELECT broken(v) FROM t",
        "SELECT g FROM t GROUP BY g HAVING product(v) > 4",
        "SELECT product(v) OVER () FROM t",
        "SELECT v FROM t WHERE product(v)",
        "SELECT product()",
    ):
        yield sql, caught(run, sql)
