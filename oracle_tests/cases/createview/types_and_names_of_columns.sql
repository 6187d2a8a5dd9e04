-- lang_createview: names and declared types of a view's columns as table_info gives them
CREATE TABLE t(a VARCHAR(10), b INTEGER PRIMARY KEY, c, d REAL COLLATE nocase);
CREATE VIEW v AS SELECT a, b, c, d, a||b, b+1 AS n, CAST(c AS TEXT), (SELECT d FROM t) AS s, t.rowid, count(*) OVER () FROM t;
PRAGMA table_info(v);
CREATE VIEW u AS SELECT a AS x FROM t UNION ALL SELECT b FROM t;
PRAGMA table_info(u);
CREATE TABLE ct AS SELECT * FROM v;
PRAGMA table_info(ct);
CREATE TABLE cu AS SELECT * FROM u;
SELECT sql FROM sqlite_schema WHERE name IN ('ct','cu');
