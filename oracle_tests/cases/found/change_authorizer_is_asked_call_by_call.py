"""c3ref set_authorizer: VACUUM, CREATE TABLE AS, DROP TABLE with foreign keys, and changes of views, call by call"""

import re


def case(sqlite3, path):
    db = sqlite3.connect(path, isolation_level=None)
    db.executescript("""
        CREATE TABLE t(a INTEGER PRIMARY KEY AUTOINCREMENT, b UNIQUE, c AS (abs(b)), CHECK (b LIKE '%'));
        CREATE TABLE w(x PRIMARY KEY, y UNIQUE) WITHOUT ROWID;
        CREATE INDEX i ON t(c, b + 1) WHERE b > 1;
        INSERT INTO t(b) VALUES (2), (3);
        CREATE VIEW v AS SELECT a, b FROM t;
        CREATE TRIGGER gd INSTEAD OF DELETE ON v BEGIN DELETE FROM t WHERE a = OLD.a; END;
        CREATE TRIGGER gu INSTEAD OF UPDATE ON v BEGIN UPDATE t SET b = NEW.b WHERE a = OLD.a; END;
        CREATE TRIGGER gi INSTEAD OF INSERT ON v BEGIN INSERT INTO t(b) VALUES (NEW.b); END;
        PRAGMA foreign_keys = ON;
        CREATE TABLE p(a INTEGER PRIMARY KEY, b UNIQUE);
        CREATE TABLE c(x REFERENCES p(a) ON DELETE CASCADE, y REFERENCES p(b) DEFERRABLE INITIALLY DEFERRED);
        CREATE TRIGGER tg AFTER DELETE ON c BEGIN SELECT 1; END;
        CREATE TEMP TRIGGER tt AFTER INSERT ON c BEGIN SELECT 2; END;
    """)
    asked = []
    refused = [None]

    def authorizer(*question):
        question = tuple(re.sub(r"vacuum_(db|[0-9a-f]{16})", "vacuum", str(part)) for part in question)
        asked.append(question)
        if question[:3] == refused[0]:
            return sqlite3.SQLITE_IGNORE
        return sqlite3.SQLITE_OK

    db.set_authorizer(authorizer)

    def run(sql):
        return db.execute(sql).fetchall()

    for sql in (
        "CREATE TABLE n(a CHECK (upper(a) = a AND a GLOB 'x*'), b AS (a || 1) UNIQUE)",
        "CREATE INDEX j ON n(b, lower(a)) WHERE a > 'b'",
        "CREATE TABLE k AS SELECT a, (SELECT max(b) FROM t) AS m FROM t WHERE b > 1 ORDER BY c",
        "CREATE TABLE l AS SELECT missing FROM t",
        "VACUUM",
        "VACUUM temp",
        "DELETE FROM v WHERE b = 2",
        "UPDATE v SET b = 7 WHERE a = 2",
        "INSERT INTO v(b) SELECT 9",
        "DROP TABLE c",
        "DROP TABLE p",
    ):
        asked.clear()
        yield sql, caught(run, sql)
        steps = asked if sql != "VACUUM" else [each for each in asked if each[0] in ("1", "2", "18", "22", "24", "27")]
        yield list(steps)
    refused[0] = (str(sqlite3.SQLITE_READ), "t", "b")
    yield caught(run, "CREATE TABLE m AS SELECT a, b FROM t")
    db.set_authorizer(None)
    yield run("SELECT * FROM t"), run("SELECT * FROM k"), run("SELECT * FROM m")
