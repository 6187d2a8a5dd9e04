"""vtab §2.3.1: a module that says its rows come in the order asked for is believed; otherwise SQLite sorts"""


class Module:
    ordered = False

    def Connect(self, *_):
        return "CREATE TABLE x(a, b)", self

    Create = Connect

    def BestIndex(self, constraints, orders):
        self.orders = orders
        return None, 0, None, self.ordered, 10.0

    def Open(self):
        return Cursor()

    def Disconnect(self):
        pass

    Destroy = Disconnect


class Cursor:
    rows = ((3, "c"), (1, "a"), (2, "b"))

    def Filter(self, *_):
        self.at = 0

    def Eof(self):
        return self.at >= 3

    def Next(self):
        self.at += 1

    def Rowid(self):
        return self.at

    def Column(self, number):
        return self.rows[self.at][number]

    def Close(self):
        pass


def reference_case(sqlite3, path):
    db = sqlite3.connect(path, isolation_level=None)
    module = Module()
    db.create_module("m", module)
    db.execute("CREATE VIRTUAL TABLE t USING m")
    for ordered in (False, True):
        db = sqlite3.connect(path, isolation_level=None)
        db.create_module("m", module)
        module.ordered = ordered
        for sql in (
            "SELECT a FROM t ORDER BY a",
            "SELECT a FROM t ORDER BY a DESC, b",
            "SELECT a FROM t ORDER BY b COLLATE NOCASE",
            "SELECT a FROM t ORDER BY a + 0",
            "SELECT a FROM t ORDER BY a LIMIT 1",
        ):
            module.orders = "not asked"
            yield ordered, sql, db.execute(sql).fetchall(), list(module.orders)
