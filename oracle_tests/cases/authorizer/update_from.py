# needs: flatten
"""c3ref set_authorizer: the FROM of an UPDATE is a query of its own, asked about behind the columns that change"""

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
    "UPDATE vw SET p = v FROM k WHERE id = q",
    "UPDATE vw SET p = 1 FROM k",
    "UPDATE vw SET p = v + x, q = upper(y) FROM k JOIN l ON k.a = l.x WHERE id = q",
    "UPDATE vw SET p = s.v FROM (SELECT v, id FROM k) AS s WHERE s.id = q",
    "UPDATE vw SET p = (SELECT x FROM l WHERE y = id) FROM k WHERE id = q",
    "UPDATE vw SET (p, q) = (SELECT x, y FROM l) FROM k",
    "UPDATE vw SET q = v FROM k LEFT JOIN l ON x = id RETURNING p",
    "UPDATE vg SET p = v FROM k WHERE id = q",
    "WITH c AS (SELECT v FROM k) UPDATE vw SET p = c.v FROM c",
    "UPDATE t SET a = v FROM k WHERE id = b",
    "UPDATE t SET a = 1 FROM k",
    "UPDATE t SET a = v + x, b = upper(y) FROM k JOIN l ON k.a = l.x WHERE id = b",
    "UPDATE t SET a = s.v FROM (SELECT v, id FROM k) AS s WHERE s.id = b RETURNING a",
    "UPDATE t SET (a, b) = (SELECT x, y FROM l) FROM k",
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

    questions = (("READ", "vw", "q"), ("UPDATE", "vw", "p"), ("UPDATE", "t", "a"), ("READ", "k", "v"))
    for answer in (None, sqlite3.SQLITE_IGNORE, sqlite3.SQLITE_DENY):
        for action, table, column in questions:
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
