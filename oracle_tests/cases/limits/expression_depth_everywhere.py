"""limits §4: SQLITE_LIMIT_EXPR_DEPTH for operators, parentheses, CASE, functions, subqueries, schema"""


def reference_case(sqlite3, path):
    db = sqlite3.connect(path, isolation_level=None)
    db.execute("CREATE TABLE t(a)")
    category = sqlite3.SQLITE_LIMIT_EXPR_DEPTH
    for limit in [5, 8]:
        yield db.setlimit(category, limit), db.getlimit(category)
        for sql in (
            "SELECT 1+1+1+1",
            "SELECT 1+1+1+1+1",
            "SELECT 1+(1+(1+(1+1)))",
            "SELECT ((((((1))))))",
            "SELECT abs(abs(abs(abs(abs(1)))))",
            "SELECT NOT NOT NOT NOT NOT 1",
            "SELECT a AND a AND a AND a AND a AND a FROM t",
            "SELECT CASE WHEN CASE WHEN CASE WHEN 1 THEN 1 END THEN 1 END THEN 1 END",
            "SELECT (SELECT (SELECT 1+1+1))",
            "SELECT a IN (1,2,3,4,5,6,7,8,9) FROM t",
            "CREATE TABLE c(a CHECK(a+a+a+a+a+a>0))",
            "CREATE INDEX i ON t(a+a+a+a+a+a)",
            "SELECT * FROM t WHERE a=1 OR a=2 OR a=3 OR a=4 OR a=5 OR a=6",
            "DROP TABLE IF EXISTS c",
            "DROP INDEX IF EXISTS i",
        ):
            yield limit, sql, caught(lambda sql=sql: db.execute(sql).fetchall())
