-- a scan of a table counts a little less where sqlite_stat4 has samples of one of its indexes; what sqlite_stat1 alone
-- says, as after a limited ANALYZE, leaves a covering index the cheaper one: the order of the rows tells
CREATE TABLE t(a INTEGER PRIMARY KEY, b TEXT, c, d, e);
CREATE INDEX i ON t(b DESC);
INSERT INTO t(b, c) VALUES ('q', 1), ('w', 2), ('e', 3);
SELECT a, b FROM t;
PRAGMA analysis_limit = 100;
ANALYZE;
SELECT * FROM sqlite_stat1;
SELECT a, b FROM t;
PRAGMA analysis_limit = 0;
ANALYZE;
SELECT * FROM sqlite_stat1;
SELECT a, b FROM t;
CREATE TABLE u(a INTEGER PRIMARY KEY, b TEXT, c, d, e);
CREATE INDEX j ON u(b DESC);
INSERT INTO u SELECT * FROM t;
INSERT INTO sqlite_stat1 VALUES ('u', 'j', '3 1');
ANALYZE sqlite_schema;
SELECT a, b FROM u;
ANALYZE u;
SELECT a, b FROM u;
