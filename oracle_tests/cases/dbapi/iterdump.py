"""The text that rebuilds a database."""


def case(sqlite3, path):
    db = sqlite3.connect(path)
    db.executescript(
        "CREATE TABLE t(a INTEGER PRIMARY KEY, b TEXT, c REAL, d BLOB);"
        "CREATE TABLE \"we\"\"ird\"(x);"
        "CREATE INDEX i ON t(b); CREATE VIEW v AS SELECT a FROM t;"
        "INSERT INTO t VALUES (1, 'it''s', 1.5, x'00ff'), (2, NULL, 1e100, NULL);"
        "INSERT INTO \"we\"\"ird\" VALUES ('q');"
    )
    lines = list(db.iterdump())
    yield lines
    copy = sqlite3.connect(":memory:")
    copy.executescript("".join(lines))
    yield copy.execute("SELECT * FROM t").fetchall()
