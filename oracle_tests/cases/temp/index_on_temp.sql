-- tempfiles: indexes of temporary tables are temporary
CREATE TEMP TABLE t(a);
CREATE INDEX i ON t(a);
CREATE INDEX temp.j ON t(a);
INSERT INTO t VALUES(2),(1);
SELECT a FROM t WHERE a>0 ORDER BY a;
SELECT name FROM sqlite_temp_schema;
SELECT count(*) FROM sqlite_schema;
