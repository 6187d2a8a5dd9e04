"""vtab §2.3: BestIndex is told of the usable constraints; SQLite checks what it does not take"""


class Module:
    def __init__(self):
        self.asked, self.filtered, self.take, self.omit = [], [], None, False

    def Connect(self, *_):
        return "CREATE TABLE x(a, b)", self

    Create = Connect

    def BestIndex(self, constraints, orders):
        self.asked.append((sorted((column, int(op)) for column, op in constraints), list(orders)))
        if self.take is None:
            return None
        used, number = [], 0
        for column, op in constraints:
            if (column, op) == self.take:
                used.append((number, self.omit))
                number += 1
            else:
                used.append(None)
        return used, 5, "text", False, 10.0

    def Open(self):
        return Cursor(self)

    def Disconnect(self):
        pass

    Destroy = Disconnect


class Cursor:
    rows = tuple((i, i % 3) for i in range(1, 7))

    def __init__(self, module):
        self.module = module

    def Filter(self, number, text, values):
        self.module.filtered.append((number, text, values))
        self.at = 0

    def Eof(self):
        return self.at >= len(self.rows)

    def Next(self):
        self.at += 1

    def Rowid(self):
        return self.at

    def Column(self, number):
        return self.at if number < 0 else self.rows[self.at][number]

    def Close(self):
        pass


def reference_case(sqlite3, path):
    db = sqlite3.connect(path, isolation_level=None)
    module = Module()
    db.create_module("m", module)
    db.execute("CREATE VIRTUAL TABLE t USING m")

    def run(db, sql):
        module.asked.clear()
        module.filtered.clear()
        rows = db.execute(sql).fetchall()
        return sql, rows, module.asked[-1:], module.filtered

    eq, gt = 2, 4
    for take, omit in ((None, False), ((0, eq), False), ((0, eq), True), ((0, gt), True), ((1, eq), False)):
        db = sqlite3.connect(path, isolation_level=None)
        db.create_module("m", module)
        module.take, module.omit = take, omit
        yield take, omit
        for sql in (
            "SELECT a FROM t WHERE a = 3",
            "SELECT a FROM t WHERE a > 4 AND b = 2",
            "SELECT a FROM t WHERE a BETWEEN 2 AND 4 AND b <> 1",
            "SELECT a FROM t WHERE 5 < a",
            "SELECT a FROM t WHERE a IS NULL",
            "SELECT a FROM t WHERE a = 1 + 2",
            "SELECT a FROM t WHERE a + 0 = 3",
        ):
            yield run(db, sql)
