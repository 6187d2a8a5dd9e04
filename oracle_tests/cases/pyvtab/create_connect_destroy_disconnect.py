"""vtab §2.1, §2.2, §2.6, §2.7: Create once, Connect when the schema is read again, Destroy on DROP alone"""


class Module:
    def __init__(self, calls, module=None, database=None, name=None):
        self.calls, self.name = calls, name

    def Create(self, _db, module, database, name, *arguments):
        self.calls.append(("create", module, database, name, arguments))
        return "CREATE TABLE x(a)", Table(self.calls, name)

    def Connect(self, _db, module, database, name, *arguments):
        self.calls.append(("connect", module, database, name, arguments))
        return "CREATE TABLE x(a)", Table(self.calls, name)


class Table:
    def __init__(self, calls, name):
        self.calls, self.name = calls, name

    def BestIndex(self, *_):
        return None

    def Open(self):
        return self

    def Filter(self, *_):
        pass

    def Eof(self):
        return True

    def Close(self):
        pass

    def Disconnect(self):
        pass

    def Destroy(self):
        self.calls.append(("destroy", self.name))


def reference_case(sqlite3, path):
    calls = []
    db = sqlite3.connect(path, isolation_level=None)
    db.create_module("m", Module(calls))
    for sql in (
        "CREATE VIRTUAL TABLE t USING m(a b, c)",
        "SELECT * FROM t",
        "CREATE VIRTUAL TABLE t USING m",
        "CREATE VIRTUAL TABLE IF NOT EXISTS t USING m",
        "CREATE VIRTUAL TABLE temp.tt USING m()",
        "CREATE TEMP VIRTUAL TABLE no USING m",
        "SELECT name FROM sqlite_schema UNION ALL SELECT name FROM sqlite_temp_schema",
        "DROP TABLE tt",
        "DROP TABLE IF EXISTS bad",
        "CREATE VIRTUAL TABLE bad USING none",
    ):
        calls.clear()
        yield sql, caught(lambda sql=sql: db.execute(sql).fetchall()), calls
    db.close()
    calls.clear()
    db = sqlite3.connect(path, isolation_level=None)
    yield caught(lambda: db.execute("SELECT * FROM t").fetchall())
    db.create_module("m", Module(calls))
    yield caught(lambda: db.execute("SELECT * FROM t").fetchall()), calls
    yield caught(lambda: db.execute("DROP TABLE t").fetchall()), calls
    yield db.execute("SELECT count(*) FROM sqlite_schema").fetchall()
