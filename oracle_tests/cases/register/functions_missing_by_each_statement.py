"""Tables whose definitions call a function that is gone: which statements work all the same, and what others say."""

TABLES = {
    "ix": "CREATE TABLE ix(a, b, c); CREATE INDEX ix_i ON ix(f(a))",
    "px": "CREATE TABLE px(a, b, c); CREATE INDEX px_i ON px(b) WHERE f(a) > 0",
    "ux": "CREATE TABLE ux(a, b, c); CREATE UNIQUE INDEX ux_i ON ux(f(a))",
    "vc": "CREATE TABLE vc(a, b, c, d AS (f(a)) VIRTUAL)",
    "vv": "CREATE TABLE vv(a, b, c, d AS (f(a)) VIRTUAL, e AS (d + 1) VIRTUAL, g AS (b + 1) VIRTUAL)",
    "vi": "CREATE TABLE vi(a, b, c, d AS (f(a)) VIRTUAL); CREATE INDEX vi_i ON vi(d)",
    "vn": "CREATE TABLE vn(a, b, c, d AS (f(a)) VIRTUAL NOT NULL)",
    "vt": "CREATE TABLE vt(a, b, c, d TEXT AS (f(a)) VIRTUAL)",
    "sc": "CREATE TABLE sc(a, b, c, d AS (f(a)) STORED)",
    "ck": "CREATE TABLE ck(a, b, c, CHECK(f(a) > 0))",
    "df": "CREATE TABLE df(a, b DEFAULT (f(1)), c)",
    "wx": "CREATE TABLE wx(a PRIMARY KEY, b, c) WITHOUT ROWID; CREATE INDEX wx_i ON wx(f(a))",
    "tg": "CREATE TABLE tg(a, b, c); CREATE TRIGGER tg_t AFTER DELETE ON tg BEGIN SELECT f(1); END",
}
STATEMENTS = """
DELETE FROM {t}
DELETE FROM {t} WHERE b = 2
DELETE FROM {t} WHERE a = 1
DELETE FROM {t} WHERE b = 2 RETURNING b
DELETE FROM {t} RETURNING *
UPDATE {t} SET a = 5 WHERE b = 2
UPDATE {t} SET b = 5 WHERE b = 2
UPDATE {t} SET c = 9 WHERE b = 2
UPDATE {t} SET c = 9 WHERE a = 1 RETURNING c
UPDATE {t} SET c = 1 RETURNING *
UPDATE {t} SET b = 1 WHERE 0
UPDATE {t} SET c = 2 FROM (SELECT 1)
INSERT INTO {t}(a, b, c) VALUES (7, 8, 9)
INSERT INTO {t}(a) VALUES (7)
INSERT INTO {t}(a, b, c) SELECT a + 9, b, c FROM {t}
INSERT OR IGNORE INTO {t}(a, b, c) VALUES (7, 8, 9)
REPLACE INTO {t}(a, b, c) VALUES (7, 8, 9)
INSERT INTO {t}(a, b, c) VALUES (7, 8, 9) ON CONFLICT DO NOTHING
SELECT a, b, c FROM {t}
SELECT * FROM {t}
SELECT count(*) FROM {t}
CREATE INDEX i ON {t}(b)
CREATE TABLE copied AS SELECT a FROM {t}
ALTER TABLE {t} ADD COLUMN e
ALTER TABLE {t} DROP COLUMN c
ALTER TABLE {t} RENAME COLUMN c TO cc
ALTER TABLE {t} RENAME TO other
REINDEX {t}
ANALYZE {t}
PRAGMA integrity_check({t})
PRAGMA quick_check({t})
VACUUM
DROP TABLE {t}
""".strip().splitlines()


def reference_case(sqlite3, path):
    for name, made in TABLES.items():
        db = sqlite3.connect(f"{path}{name}", isolation_level=None)
        db.create_function("f", 1, lambda value: value, deterministic=True)
        db.executescript(made)
        db.execute(f"INSERT INTO {name}(a, b, c) VALUES (1, 2, 3), (2, 3, 4)")
        db.close()
        for statement in STATEMENTS:
            sql = statement.format(t=name)
            db = sqlite3.connect(f"{path}{name}", isolation_level=None)
            if "VACUUM" not in sql:
                db.execute("BEGIN")
            yield sql, caught(lambda db=db, sql=sql: db.execute(sql).fetchall())
            if "ALTER" not in sql and "DROP" not in sql:
                yield db.execute(f"SELECT a, b, c FROM {name}").fetchall()
            db.close()
