"""vtab §2.1: what sqlite3_declare_vtab's text says: types, HIDDEN in every place, constraints that mean nothing"""


class Module:
    def Connect(self, _db, _module, _database, _name, *arguments):
        return ", ".join(arguments).replace("|", ","), self

    Create = Connect

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

    Destroy = Disconnect


def reference_case(sqlite3, path):
    db = sqlite3.connect(path, isolation_level=None)
    db.create_module("m", Module(), read_only=True)
    for number, declared in enumerate(
        (
            'CREATE TABLE x(a HIDDEN| b INT HIDDEN| c hidden text| d HIDDENX| e "x hidden y")',
            "CREATE TABLE x(a INTEGER PRIMARY KEY| b UNIQUE NOT NULL DEFAULT 5 CHECK(b > 0) COLLATE NOCASE)",
            "CREATE TABLE y(a TEXT| PRIMARY KEY(a))",
            "CREATE TABLE x(a| A)",
            "CREATE TABLE x()",
            "CREATE VIEW x AS SELECT 1",
            "nonsense",
            "CREATE TABLE x(a REFERENCES t(b)| c AS (a))",
        )
    ):
        for sql in (
            f"CREATE VIRTUAL TABLE t{number} USING m({declared})",
            f"PRAGMA table_xinfo(t{number})",
            f"SELECT * FROM t{number}",
        ):
            yield sql, caught(lambda sql=sql: db.execute(sql).fetchall())
