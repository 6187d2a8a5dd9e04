"""vtab §2: a module's rows, hidden columns, rowids; declared types are affinities, and convert nothing"""


class Module:
    rows = ((1, "10", 3.5), (2, 20, None), (7, b"x", "y"))

    def Connect(self, _db, _module, _database, _name, *arguments):
        self.arguments = arguments
        return "CREATE TABLE ignored(a INT, b TEXT, secret HIDDEN)", self

    Create = Connect

    def BestIndex(self, constraints, orders):
        return None

    def Open(self):
        return Cursor(self.rows)

    def Disconnect(self):
        pass

    Destroy = Disconnect


class Cursor:
    def __init__(self, rows):
        self.rows = rows

    def Filter(self, *_):
        self.at = 0

    def Eof(self):
        return self.at >= len(self.rows)

    def Next(self):
        self.at += 1

    def Rowid(self):
        return self.rows[self.at][0]

    def Column(self, number):
        return self.rows[self.at][number]

    def Close(self):
        pass


def reference_case(sqlite3, path):
    db = sqlite3.connect(path, isolation_level=None)
    module = Module()
    db.create_module("m", module)
    db.execute("CREATE VIRTUAL TABLE t USING m( one , 'two three', (4, 5) )")
    yield module.arguments
    for sql in (
        "SELECT * FROM t",
        "SELECT rowid, a, b, secret FROM t",
        "SELECT a, typeof(b) FROM t WHERE b = 10",
        "SELECT a FROM t WHERE b = '20'",
        "SELECT a FROM t WHERE a = '7'",
        "SELECT a FROM t WHERE rowid > 1 ORDER BY rowid DESC",
        "SELECT x.a, y.a FROM t x JOIN t y ON x.a < y.a ORDER BY 1, 2",
        "SELECT count(*), max(a), total(secret) FROM t",
        "SELECT sql FROM sqlite_schema",
        "SELECT name, type, hidden FROM pragma_table_xinfo('t')",
        "SELECT name, type, ncol, wr, strict FROM pragma_table_list('t')",
        "SELECT name FROM pragma_module_list WHERE name = 'm'",
    ):
        yield sql, caught(lambda sql=sql: db.execute(sql).fetchall())
