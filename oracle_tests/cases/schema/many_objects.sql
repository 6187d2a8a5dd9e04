-- page_size: 512
CREATE TABLE t1(a, b, c); CREATE TABLE t2(a, b, c); CREATE TABLE t3(a, b, c); CREATE TABLE t4(a, b, c); CREATE TABLE t5(a, b, c);
CREATE INDEX i1 ON t1(a); CREATE INDEX i2 ON t2(a); CREATE INDEX i3 ON t3(a); CREATE INDEX i4 ON t4(a); CREATE INDEX i5 ON t5(a);
CREATE VIEW v1 AS SELECT a FROM t1; CREATE VIEW v2 AS SELECT a FROM v1; CREATE VIEW v3 AS SELECT a FROM v2;
INSERT INTO t1 VALUES(1,2,3);
SELECT * FROM v3;
-- reopen
SELECT type, count(*) FROM sqlite_schema GROUP BY type;
DROP TABLE t3;
-- swap
CREATE TABLE t6(a, b, c);
SELECT name FROM sqlite_schema ORDER BY rowid;
