"""lang_altertable §6: what reads a virtual table without its module stops ALTER, and so do columns that it lacks"""


class Module:
    def Connect(self, *_):
        return "CREATE TABLE x(k, v)", self

    Create = Connect

    def Disconnect(self):
        pass

    Destroy = Disconnect
    Rename = None


def reference_case(sqlite3, path):
    db = sqlite3.connect(path, isolation_level=None)
    db.create_module("m", Module())
    db.execute("CREATE VIRTUAL TABLE vt USING m")
    db.execute("CREATE TABLE t(a, b, c)")
    db.execute("CREATE VIEW v AS SELECT nosuch FROM vt")
    yield caught(lambda: db.execute("ALTER TABLE t RENAME a TO x").fetchall())
    db.execute("DROP VIEW v")
    db.execute("CREATE VIEW v AS SELECT k FROM vt")
    db.execute("CREATE TRIGGER g AFTER INSERT ON t BEGIN INSERT INTO vt VALUES (1, 2); END")
    yield caught(lambda: db.execute("ALTER TABLE t RENAME a TO x").fetchall())
    db.close()
    db = sqlite3.connect(path, isolation_level=None)
    for sql in (
        "ALTER TABLE t RENAME TO n",
        "ALTER TABLE t RENAME x TO y",
        "ALTER TABLE t DROP COLUMN b",
        "ALTER TABLE vt RENAME TO n",
        "ALTER TABLE t ADD COLUMN z",
        "DROP VIEW v",
        "ALTER TABLE t RENAME TO n",
        "DROP TRIGGER g",
        "ALTER TABLE t RENAME TO n",
        "ALTER TABLE vt RENAME TO t",
        "SELECT name, sql FROM sqlite_schema",
    ):
        yield sql, caught(lambda sql=sql: db.execute(sql).fetchall())
