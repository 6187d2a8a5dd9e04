# needs: constants
"""vtab §2.3.1.4: SQLITE_INDEX_CONSTRAINT_LIMIT and OFFSET, of LIMIT itself, of scalar subqueries and of EXISTS"""


class Module:
    def __init__(self):
        self.asked = []

    def Connect(self, *_):
        return "CREATE TABLE x(k, v)", self

    Create = Connect

    def BestIndex(self, constraints, orders):
        self.asked.append(([(column, int(op)) for column, op in constraints], len(orders)))
        used = [(0, True) if op == 2 and column == 0 else None for column, op in constraints]
        return used[: len(constraints)], int(any(used)), None, False, 1.0 if any(used) else 1e6

    def Open(self):
        return Cursor()

    def Disconnect(self):
        pass

    Destroy = Disconnect


class Cursor:
    def Filter(self, number, _text, values):
        self.left = [row for row in ((1, "one"), (2, "two"), (2, "zwei")) if not number or row[0] == values[0]]

    def Eof(self):
        return not self.left

    def Next(self):
        self.left = self.left[1:]

    def Rowid(self):
        return 0

    def Column(self, number):
        return self.left[0][number]

    def Close(self):
        pass


def reference_case(sqlite3, path):
    db = sqlite3.connect(path, isolation_level=None)
    module = Module()
    db.create_module("m", module)
    db.execute("CREATE VIRTUAL TABLE t USING m")
    db.execute("CREATE TABLE p(k)")
    db.execute("INSERT INTO p VALUES (2), (3)")
    for sql in (
        "SELECT v FROM t LIMIT 2",
        "SELECT v FROM t WHERE k = 2 LIMIT 1 OFFSET 1",
        "SELECT (SELECT v FROM t)",
        "SELECT (SELECT v FROM t WHERE k = 2)",
        "SELECT EXISTS (SELECT 1 FROM t)",
        "SELECT EXISTS (SELECT 1 FROM t WHERE k = 1)",
        "SELECT EXISTS (SELECT 1 FROM t WHERE v = 'two')",
        "SELECT EXISTS (SELECT DISTINCT k FROM t)",
        "SELECT EXISTS (SELECT 1 FROM t ORDER BY k)",
        "SELECT EXISTS (SELECT 1 FROM t LIMIT 5)",
        "SELECT EXISTS (SELECT 1 FROM t LIMIT 0)",
        "SELECT EXISTS (SELECT 1 FROM t LIMIT -1 OFFSET 2)",
        "SELECT EXISTS (SELECT count(*) FROM t)",
        "SELECT EXISTS (SELECT 1 FROM t, p)",
        "SELECT EXISTS (SELECT 1 FROM t UNION ALL SELECT 2 FROM t)",
        "SELECT k, EXISTS (SELECT 1 FROM t WHERE t.k = p.k) FROM p",
        "SELECT k FROM p WHERE EXISTS (SELECT 1 FROM t WHERE t.k = p.k)",
        "SELECT k FROM p WHERE NOT EXISTS (SELECT 1 FROM t WHERE t.k = p.k)",
        "SELECT 1 WHERE EXISTS (SELECT 1 FROM t WHERE k = 1)",
        "SELECT 2 IN (SELECT k FROM t)",
    ):
        module.asked.clear()
        yield sql, caught(lambda sql=sql: db.execute(sql).fetchall()), list(module.asked)
