"""vtab §2.22: indexes, triggers, views and ALTER of a shadow table under defensive mode"""


class Module:
    def __init__(self, *suffixes):
        self.suffixes = suffixes

    def Connect(self, *_):
        return "CREATE TABLE x(a)", Table()

    Create = Connect

    def ShadowName(self, suffix):
        return suffix in self.suffixes


class Table:
    def BestIndex(self, *_):
        return None

    def Rename(self, name):
        pass

    def Disconnect(self):
        pass

    Destroy = Disconnect


def reference_case(sqlite3, path):
    db = sqlite3.connect(path, isolation_level=None)
    db.create_module("m", Module("data", "new"))
    db.execute("CREATE TABLE t_data(x, y)")
    db.execute("CREATE INDEX i ON t_data(x)")
    db.execute("CREATE TABLE o(a)")
    db.execute("CREATE VIRTUAL TABLE t USING m")
    db.setconfig(sqlite3.SQLITE_DBCONFIG_DEFENSIVE, True)
    for sql in (
        "CREATE INDEX j ON t_data(y)",
        "CREATE UNIQUE INDEX main.k ON t_data(x)",
        "DROP INDEX i",
        "REINDEX t_data",
        "ANALYZE t_data",
        "CREATE VIEW v AS SELECT * FROM t_data",
        "SELECT * FROM v",
        "CREATE TRIGGER g AFTER INSERT ON t_data BEGIN SELECT 1; END",
        "CREATE TRIGGER h AFTER INSERT ON o BEGIN INSERT INTO t_data VALUES (1, 2); END",
        "INSERT INTO o VALUES (1)",
        "ALTER TABLE t_data RENAME TO free",
        "ALTER TABLE t_data RENAME COLUMN x TO z",
        "ALTER TABLE t_data DROP COLUMN y",
        "ALTER TABLE t_data ADD COLUMN w",
        "ALTER TABLE o RENAME TO t_new",
        "CREATE TABLE t_new AS SELECT 1",
        "CREATE TEMP TABLE t_new(a)",
        "DROP TABLE t_data",
        "DROP TABLE IF EXISTS t_data",
        "SELECT type, name FROM sqlite_schema ORDER BY name",
    ):
        yield sql, caught(lambda sql=sql: db.execute(sql).fetchall())
