"""c3ref set_authorizer: an UPDATE of a view asks about values, then columns, then the view"""

SETUP = """
    CREATE TABLE t(a, b);
    CREATE TABLE k(id INTEGER PRIMARY KEY, v, a);
    CREATE TABLE l(x, y);
    CREATE VIEW vw(p, q) AS SELECT a, b FROM t;
    CREATE VIEW vg(p, q) AS SELECT a, count(*) FROM t GROUP BY a;
    CREATE TRIGGER vio INSTEAD OF UPDATE ON vw BEGIN UPDATE t SET a = new.p WHERE b = old.q; END;
    CREATE TRIGGER vgo INSTEAD OF UPDATE ON vg BEGIN INSERT INTO l VALUES(new.p, old.q); END;
    INSERT INTO t VALUES(1, 2), (3, 4);
    INSERT INTO k VALUES(1, 2, 3);
"""
STATEMENTS = (
    "UPDATE vw SET p = q + 1",
    "UPDATE vw SET p = q + 1 WHERE q = 2",
    "UPDATE vw SET p = (SELECT v FROM k)",
    "UPDATE vw SET p = (SELECT v FROM k WHERE id = q)",
    "UPDATE vw SET (p, q) = (SELECT v, id FROM k)",
    "UPDATE vw SET p = 1 WHERE q IN (SELECT v FROM k)",
    "UPDATE vw SET p = upper(q), q = p RETURNING p",
    "UPDATE OR REPLACE vw SET p = 2",
    "UPDATE vw SET p = p",
    "UPDATE vg SET p = q + 1",
    "UPDATE vg SET p = q + 1 WHERE p > 1",
)


def reference_case(sqlite3, path):
    db = sqlite3.connect(path, isolation_level=None)
    db.executescript(SETUP)
    asked = []
    answers = {}

    def authorizer(*question):
        asked.append(question)
        return answers.get(question[:3], sqlite3.SQLITE_OK)

    def run(sql):
        return list(db.execute(sql))

    def state():
        db.set_authorizer(None)
        return run("SELECT * FROM t"), run("SELECT * FROM l")

    for answer in (None, sqlite3.SQLITE_IGNORE, sqlite3.SQLITE_DENY):
        for action, table, column in (("READ", "vw", "q"), ("UPDATE", "vw", "p"), ("READ", "k", "v")):
            read = getattr(sqlite3, f"SQLITE_{action}"), table, column
            answers.clear()
            if answer is not None:
                answers[read] = answer
            for sql in STATEMENTS:
                run("SAVEPOINT s")
                db.set_authorizer(authorizer)
                asked.clear()
                yield answer, read, sql, caught(run, sql), list(asked) if answer is None else None
                yield state()
                run("ROLLBACK TO s")
                run("RELEASE s")
