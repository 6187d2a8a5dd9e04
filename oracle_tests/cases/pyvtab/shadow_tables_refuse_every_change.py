"""c3ref SQLITE_DBCONFIG_DEFENSIVE: no statement changes a shadow table, whatever its form; all may read it"""


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
    db.create_module("m", Module("data"))
    db.execute("CREATE TABLE t_data(x INTEGER PRIMARY KEY, y UNIQUE)")
    db.execute("INSERT INTO t_data VALUES (1, 2), (3, 4)")
    db.execute("CREATE TABLE u(a)")
    db.execute("CREATE VIRTUAL TABLE t USING m")
    for defensive in (True, False):
        db.setconfig(sqlite3.SQLITE_DBCONFIG_DEFENSIVE, defensive)
        for sql in (
            "INSERT INTO t_data VALUES (5, 6)",
            "INSERT INTO main.t_data SELECT 7, 8",
            "REPLACE INTO t_data VALUES (1, 9)",
            "INSERT OR IGNORE INTO t_data VALUES (1, 1)",
            "INSERT INTO t_data VALUES (1, 1) ON CONFLICT DO NOTHING",
            "INSERT INTO t_data DEFAULT VALUES",
            "UPDATE t_data SET y = 0 WHERE 0",
            "UPDATE t_data SET y = u.a FROM u",
            "DELETE FROM t_data WHERE x = 3",
            "DELETE FROM t_data RETURNING x",
            "WITH c AS (SELECT 1) DELETE FROM t_data",
            "INSERT INTO u SELECT x FROM t_data",
            "SELECT count(*), max(x) FROM t_data",
            "EXPLAIN QUERY PLAN DELETE FROM t_data",
        ):
            yield defensive, sql, caught(lambda sql=sql: db.execute(sql).fetchall())
