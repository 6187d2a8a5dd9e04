"""vtab: a module that fails in Filter, Next, Column or an update: the statement fails, the connection goes on"""


class Module:
    fails = None

    def Connect(self, *_):
        return "CREATE TABLE x(a)", self

    Create = Connect

    def BestIndex(self, *_):
        return None

    def Open(self):
        return Cursor(self)

    def Disconnect(self):
        pass

    Destroy = Disconnect


class Cursor:
    def __init__(self, module):
        self.module = module

    def check(self, where):
        if self.module.fails == where:
            raise ValueError("broken")

    def Filter(self, *_):
        self.check("filter")
        self.at = 0

    def Eof(self):
        return self.at >= 3

    def Next(self):
        self.at += 1
        self.check("next")

    def Rowid(self):
        return self.at

    def Column(self, number):
        self.check("column")
        return self.at

    def Close(self):
        pass


def reference_case(sqlite3, path):
    db = sqlite3.connect(path, isolation_level=None)
    module = Module()
    db.create_module("m", module)
    db.execute("CREATE VIRTUAL TABLE v USING m")
    db.execute("CREATE TABLE t(a)")
    db.execute("CREATE TABLE u(a)")

    def failed(sql):
        try:
            return db.execute(sql).fetchall()
        except Exception:  # noqa: BLE001  (the engines give what the module raised in ways of their own)
            return "failed"

    for where in ("filter", "next", "column", None):
        module.fails = where
        for sql in (
            "SELECT a FROM v",
            "SELECT count(*) FROM v",
            "INSERT INTO t SELECT a FROM v",
            "UPDATE t SET a = (SELECT max(a) FROM v)",
            "DELETE FROM u WHERE a IN (SELECT a FROM v)",
            "SELECT count(*) FROM t",
        ):
            yield where, sql, failed(sql), db.in_transaction
