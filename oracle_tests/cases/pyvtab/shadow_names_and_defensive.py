"""vtab §2.22: the module names its shadow tables, which a defensive connection does not let be written or dropped"""


class Module:
    def Connect(self, *_):
        return "CREATE TABLE x(a)", Table()

    Create = Connect

    def ShadowName(self, suffix):
        return suffix == "data"


class Table:
    def BestIndex(self, *_):
        return None

    def Disconnect(self):
        pass

    Destroy = Disconnect


def reference_case(sqlite3, path):
    db = sqlite3.connect(path, isolation_level=None)
    db.create_module("m", Module())
    db.execute("CREATE TABLE t_data(x)")
    db.execute("CREATE TABLE t_other(x)")
    db.execute("CREATE VIRTUAL TABLE t USING m")
    for on in (False, True):
        db.setconfig(sqlite3.SQLITE_DBCONFIG_DEFENSIVE, on)
        yield db.getconfig(sqlite3.SQLITE_DBCONFIG_DEFENSIVE)
        for sql in (
            "SELECT name, type FROM pragma_table_list WHERE schema = 'main' ORDER BY name",
            "INSERT INTO t_data VALUES (1)",
            "UPDATE t_data SET x = 2",
            "INSERT INTO t_other VALUES (1)",
            "DELETE FROM t_data WHERE x = 2",
            "CREATE INDEX i ON t_data(x)",
            "DROP INDEX IF EXISTS i",
            "ALTER TABLE t_data ADD COLUMN y",
            "CREATE TRIGGER g AFTER INSERT ON t_data BEGIN SELECT 1; END",
            "DROP TRIGGER IF EXISTS g",
            "CREATE TABLE u_data(x)",
            "DROP TABLE u_data",
            "CREATE TABLE t_Data(x)",
            "ALTER TABLE t_other RENAME TO t_data2",
            "ALTER TABLE t_data2 RENAME TO t_other",
            "SELECT count(*) FROM t_data",
        ):
            yield sql, caught(lambda sql=sql: db.execute(sql).fetchall())
    yield caught(lambda: db.execute("DROP TABLE t_data").fetchall())
    db.setconfig(sqlite3.SQLITE_DBCONFIG_DEFENSIVE, False)
    yield caught(lambda: db.execute("DROP TABLE t_data").fetchall())
    yield db.execute("SELECT name FROM sqlite_schema ORDER BY name").fetchall()
