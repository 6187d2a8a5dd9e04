-- autoinc: temp has a sqlite_sequence of its own; ANALYZE of everything leaves temp out
CREATE TEMP TABLE t(id INTEGER PRIMARY KEY AUTOINCREMENT, b);
CREATE INDEX temp.i ON t(b);
INSERT INTO t(b) VALUES(1),(2);
DELETE FROM t;
INSERT INTO t(b) VALUES(3);
SELECT * FROM t;
SELECT * FROM temp.sqlite_sequence;
-- error
SELECT * FROM main.sqlite_sequence;
ANALYZE;
-- error
SELECT * FROM temp.sqlite_stat1;
ANALYZE temp;
SELECT * FROM temp.sqlite_stat1;
