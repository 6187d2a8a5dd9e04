"""c3ref set_authorizer: ALTER TABLE of constraints, functions in DEFAULT, the order of tables; each question refused"""

STATEMENTS = (
    "ALTER TABLE log ADD CONSTRAINT n CHECK(abs(m) IS NULL OR 1)",
    "ALTER TABLE log ADD CHECK(m IS NULL OR 1)",
    "ALTER TABLE tt ADD CONSTRAINT n CHECK(z IS NULL)",
    "ALTER TABLE log ALTER M SET NOT NULL",
    "ALTER TABLE t ALTER b DROP NOT NULL",
    "ALTER TABLE t DROP CONSTRAINT own",
    "ALTER TABLE t DROP CONSTRAINT nothing",
    "ALTER TABLE log ALTER nosuch SET NOT NULL",
    "ALTER TABLE v ALTER a SET NOT NULL",
    "ALTER TABLE v ADD CHECK (1)",
    "ALTER TABLE log ADD COLUMN n DEFAULT (abs(3))",
    "ALTER TABLE log ADD COLUMN n NOT NULL",
    "CREATE TABLE n(a CHECK(abs(a)), b AS (abs(a)), c DEFAULT (round(1)))",
    "CREATE TABLE n(a CHECK(nosuch(1)))",
    "ANALYZE",
    "REINDEX",
    "SELECT b LIKE 'x', b NOT GLOB 'x' FROM t",
    "SELECT b REGEXP 'x' FROM t",
    "SELECT (SELECT a FROM chi WHERE chi.a = t.a), a IN (SELECT abs(a) FROM par) FROM t",
    "SELECT (SELECT chi.a FROM chi), 1 IN log FROM t",
)


def reference_case(sqlite3, path):
    asked, refused = [], []

    def ask(*about):
        asked.append(about)
        return sqlite3.SQLITE_DENY if len(asked) in refused else sqlite3.SQLITE_OK

    def opened():
        db = sqlite3.connect(":memory:", isolation_level=None)
        db.execute("CREATE TABLE t(a UNIQUE, b NOT NULL, CONSTRAINT own CHECK(a > 0))")
        db.execute("CREATE TABLE chi(a UNIQUE)")
        db.execute("CREATE TABLE par(a UNIQUE)")
        db.execute("CREATE TABLE log(m)")
        db.execute("CREATE TEMP TABLE tt(z)")
        db.execute("CREATE VIEW v AS SELECT a FROM t")
        db.set_authorizer(ask)
        return db

    for sql in STATEMENTS:
        refused.clear()
        db = opened()
        asked.clear()
        yield sql, caught(lambda db=db, sql=sql: db.execute(sql).fetchall()), list(asked)
        db.close()
        for number in range(1, len(asked) + 1):
            refused[:] = [number]
            db = opened()
            asked.clear()
            yield sql, number, caught(lambda db=db, sql=sql: db.execute(sql).fetchall())
            db.set_authorizer(None)
            yield db.execute("SELECT name, sql FROM sqlite_schema").fetchall()
            db.close()
