"""appfunc: the program's functions in triggers, views, defaults and changes"""


def case(sqlite3, path):
    db = sqlite3.connect(path, isolation_level=None)
    db.executescript("""
        CREATE TABLE t(a); CREATE TABLE log(m); CREATE TRIGGER g AFTER INSERT ON t
            BEGIN INSERT INTO log VALUES (note(new.a)); END;
        CREATE VIEW v AS SELECT note(a) AS n FROM t;
    """)

    def run(sql):
        return db.execute(sql).fetchall()

    said = []
    db.create_function("note", 1, lambda x: said.append(x) or f"noted {x}")
    for sql in (
        "INSERT INTO t VALUES (1), (2)",
        "SELECT * FROM log",
        "SELECT n FROM v",
        "UPDATE t SET a = note(a)",
        "DELETE FROM t WHERE note(a) = 'noted noted 1'",
        "SELECT a FROM t",
        "CREATE TABLE d(x DEFAULT (note(5)))",
        "INSERT INTO d DEFAULT VALUES",
        "SELECT x FROM d",
    ):
        yield sql, caught(run, sql)
    yield said
