"""vtab §1: no index, no trigger, no ALTER but RENAME on a virtual table; views, temp triggers and joins may read it"""


class Module:
    def Connect(self, *_):
        return "CREATE TABLE x(a, b)", self

    Create = Connect

    def BestIndex(self, *_):
        return None

    def Open(self):
        return self

    def Filter(self, *_):
        self.left = 1

    def Eof(self):
        return not self.left

    def Next(self):
        self.left = 0

    def Column(self, number):
        return number + 1

    def Rowid(self):
        return 1

    def Close(self):
        pass

    def Disconnect(self):
        pass

    Destroy = Disconnect

    def Rename(self, _name):
        pass


def reference_case(sqlite3, path):
    db = sqlite3.connect(path, isolation_level=None)
    db.create_module("m", Module(), read_only=True)
    db.execute("CREATE VIRTUAL TABLE t USING m")
    db.execute("CREATE TABLE plain(a)")
    for sql in (
        "CREATE INDEX i ON t(a)",
        "CREATE TRIGGER g AFTER INSERT ON t BEGIN SELECT 1; END",
        "CREATE TRIGGER g INSTEAD OF INSERT ON t BEGIN SELECT 1; END",
        "ALTER TABLE t ADD COLUMN c",
        "ALTER TABLE t DROP COLUMN a",
        "ALTER TABLE t RENAME COLUMN a TO z",
        "CREATE TABLE child(a REFERENCES t(a))",
        "INSERT INTO t VALUES (1, 2)",
        "DELETE FROM t",
        "UPDATE t SET a = 1",
        "CREATE VIEW v AS SELECT a + b AS s FROM t",
        "SELECT s FROM v",
        "CREATE TRIGGER pg AFTER INSERT ON plain BEGIN UPDATE plain SET a = (SELECT max(b) FROM t); END",
        "INSERT INTO plain VALUES (0)",
        "SELECT a FROM plain",
        "SELECT a FROM t INDEXED BY i",
        "SELECT a FROM t NOT INDEXED",
        "ANALYZE t",
        "REINDEX t",
        "PRAGMA integrity_check",
        "ALTER TABLE t RENAME TO u",
        "SELECT sql FROM sqlite_schema WHERE name IN ('u', 'v')",
        "VACUUM",
        "SELECT a FROM u",
        "DROP VIEW u",
        "DROP TABLE u",
        "SELECT s FROM v",
    ):
        yield sql, caught(lambda sql=sql: db.execute(sql).fetchall())
