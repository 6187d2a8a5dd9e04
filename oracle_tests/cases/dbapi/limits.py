"""SQLITE_LIMIT_LENGTH of what `||`, functions and aggregates make and of whole rows; other limits with their errors."""

SCHEMA = (
    "CREATE TABLE t(a, b)",
    "CREATE TABLE w(a PRIMARY KEY, b) WITHOUT ROWID",
    "CREATE TABLE i(a INTEGER PRIMARY KEY, b, c)",
    "CREATE INDEX ib ON i(b, c)",
    "CREATE TABLE four(a, b, c, d)",
    "INSERT INTO t VALUES (1, 2)",
    "CREATE TABLE n(x)",
    "INSERT INTO n VALUES (1), (2), (3)",
)
X = "printf('%.60c', 'x')"
LENGTHS = (
    f"SELECT x || x FROM (SELECT {X} AS x)",
    f"SELECT length(x || 'ab') FROM (SELECT {X} AS x)",
    "SELECT 'a' || zeroblob(100)",
    "SELECT length(printf('%.40c', 'é') || 'é')",
    "SELECT length(printf('%.50c', 'é') || 'é')",
    "SELECT hex(zeroblob(60))",
    "SELECT quote(zeroblob(60))",
    f"SELECT group_concat({X}) FROM n",
    f"SELECT count(*), group_concat('abcdef') FROM n WHERE length({X}) = 60",
    f"SELECT json_array({X}, {X})",
    f"SELECT json_group_array({X}) FROM n",
    f"SELECT upper({X}), trim({X}), substr({X}, 1, 5)",
    f"INSERT INTO t VALUES ({X}, {X})",
    "INSERT INTO t VALUES (zeroblob(96), NULL)",
    "INSERT INTO t VALUES (zeroblob(98), NULL)",
    f"UPDATE t SET b = {X} WHERE a = 1",
    f"UPDATE t SET a = {X} WHERE a = 1",
    "SELECT count(*), max(length(a)), max(length(b)) FROM t",
    f"INSERT INTO w VALUES ({X}, {X})",
    f"INSERT INTO w VALUES ({X}, 1)",
    f"INSERT INTO i VALUES (1, {X}, 'abcdefghijklmnopqrstuvwxyz')",
    f"INSERT INTO i VALUES (2, {X}, {X})",
    f"CREATE TABLE made AS SELECT {X}, {X}",
    "SELECT count(*) FROM i",
)
OTHERS = (
    ("SQLITE_LIMIT_COLUMN", 3, (
        "SELECT 1, 2, 3, 4", "VALUES (1, 2, 3, 4)", "INSERT INTO four VALUES (1, 2, 3, 4)",
        "INSERT INTO four VALUES (1, 2, 3, 4), (1, 2, 3, 4)", "SELECT * FROM four",
        "UPDATE four SET a=1, b=2, c=3, d=4",
        "CREATE TABLE wide(a, b, c, d)", "CREATE INDEX wide ON four(a, b, c, d)", "SELECT 1 IN (1, 2, 3, 4, 5)",
        "SELECT 1 ORDER BY 1, 1, 1, 1", "SELECT 1 GROUP BY 1, 2, 3, 4",
    )),
    ("SQLITE_LIMIT_EXPR_DEPTH", 5, ("SELECT 1+1+1+1+1+1", "SELECT 1+1+1", "SELECT -----1", "SELECT ((((((1))))))")),
    ("SQLITE_LIMIT_COMPOUND_SELECT", 2, ("SELECT 1 UNION SELECT 2", "SELECT 1 UNION SELECT 2 UNION SELECT 3",
                                         "VALUES (1), (2), (3)", "SELECT 1 UNION ALL VALUES (1), (2), (3)")),
    ("SQLITE_LIMIT_FUNCTION_ARG", 3, ("SELECT max(1, 2, 3)", "SELECT max(1, 2, 3, 4)", "SELECT char(65, 66, 67, 68)")),
    ("SQLITE_LIMIT_ATTACHED", 1, ("ATTACH ':memory:' AS x", "ATTACH ':memory:' AS y", "DETACH x")),
    ("SQLITE_LIMIT_LIKE_PATTERN_LENGTH", 5, ("SELECT 'a' LIKE 'abcde'", "SELECT 'a' LIKE 'abcdef'",
                                             "SELECT 'a' GLOB 'abcdef'", "SELECT * FROM n WHERE x LIKE 'abcdef%'")),
    ("SQLITE_LIMIT_VARIABLE_NUMBER", 3, ("SELECT ?4", "SELECT ?1, ?2, ?3, ?4")),
)  # fmt: skip


def case(sqlite3, path):
    db = sqlite3.connect(path, isolation_level=None)
    for sql in SCHEMA:
        db.execute(sql)
    db.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, 100)
    for sql in LENGTHS:
        yield sql, caught(lambda sql=sql: db.execute(sql).fetchall())
    db.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, 1_000_000_000)
    for name, limit, statements in OTHERS:
        category = getattr(sqlite3, name)
        before = db.setlimit(category, limit)
        yield name, db.getlimit(category)
        for sql in statements:
            yield sql, caught(lambda sql=sql: db.execute(sql).fetchall())
        db.setlimit(category, before)
    yield db.execute("PRAGMA integrity_check").fetchall()
