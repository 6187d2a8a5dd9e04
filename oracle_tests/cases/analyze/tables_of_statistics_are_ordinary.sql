-- fileformat2 §2.6.3: sqlite_stat1 can be read, written and emptied, not dropped by ALTER; DROP TABLE is allowed
CREATE TABLE t(a); CREATE INDEX i ON t(a); INSERT INTO t VALUES(1); ANALYZE;
SELECT name, sql FROM sqlite_schema WHERE name LIKE 'sqlite_stat%';
INSERT INTO sqlite_stat1 VALUES('t','nope','1 1'); UPDATE sqlite_stat1 SET stat='100 5' WHERE idx='i'; SELECT * FROM sqlite_stat1;
-- error
ALTER TABLE sqlite_stat1 RENAME TO s;
-- error
CREATE INDEX si ON sqlite_stat1(tbl);
-- error
CREATE TRIGGER g AFTER INSERT ON sqlite_stat1 BEGIN SELECT 1; END;
DROP TABLE sqlite_stat1; SELECT name FROM sqlite_schema; DROP TABLE sqlite_stat4; ANALYZE; SELECT * FROM sqlite_stat1;
