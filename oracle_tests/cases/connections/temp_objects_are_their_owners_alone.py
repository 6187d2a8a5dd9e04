"""lang_createtable: temp tables, triggers and views of one connection mean nothing to the other"""


def reference_case(sqlite3, path):
    one = sqlite3.connect(path, isolation_level=None)
    two = sqlite3.connect(path, isolation_level=None)
    for who, sql in (
        (0, "CREATE TABLE t(a)"),
        (0, "CREATE TEMP TABLE log(m)"),
        (0, "CREATE TEMP TRIGGER g AFTER INSERT ON t BEGIN INSERT INTO log VALUES (new.a); END"),
        (0, "CREATE TEMP VIEW v AS SELECT a, m FROM t LEFT JOIN log ON m = a"),
        (1, "INSERT INTO t VALUES (1)"),
        (0, "INSERT INTO t VALUES (2)"),
        (0, "SELECT * FROM v"),
        (1, "SELECT * FROM v"),
        (1, "CREATE TABLE log(other)"),
        (0, "SELECT * FROM log"),
        (0, "SELECT * FROM main.log"),
        (1, "ALTER TABLE t RENAME TO u"),
        (0, "INSERT INTO u VALUES (3)"),
        (0, "SELECT * FROM v"),
        (1, "DROP TABLE u"),
        (0, "SELECT name FROM sqlite_temp_schema ORDER BY name"),
    ):
        yield who, sql, caught(lambda db=(one, two)[who], sql=sql: db.execute(sql).fetchall())
