"""c3ref set_authorizer: what a trigger's program or a view does is asked with its name"""


def case(sqlite3, path):
    db = sqlite3.connect(path, isolation_level=None)
    db.executescript("""
        CREATE TABLE t(a, b);
        CREATE TABLE log(m);
        CREATE VIEW v AS SELECT a, b FROM t;
        CREATE TRIGGER g AFTER INSERT ON t WHEN new.a > 0 BEGIN INSERT INTO log VALUES (new.b);
        UPDATE t SET b = 1 WHERE a = new.a;
        END;
        CREATE TRIGGER h INSTEAD OF DELETE ON v BEGIN DELETE FROM t WHERE a = old.a;
        END;
    """)
    asked = []

    def authorizer(action, *about):
        asked.append((action, *about))
        return sqlite3.SQLITE_OK

    db.set_authorizer(authorizer)

    def run(sql):
        return db.execute(sql).fetchall()

    for sql in (
        "INSERT INTO t VALUES (1, 2)",
        "SELECT b FROM v",
        "SELECT (SELECT a FROM v)",
    ):
        asked.clear()
        yield sql, caught(run, sql)
        yield sorted(set(asked), key=repr)
    db.set_authorizer(None)
