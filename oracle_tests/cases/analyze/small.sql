CREATE TABLE t(a, b);
CREATE TABLE e(a UNIQUE);
CREATE TABLE n(a);
CREATE INDEX ta ON t(a);
CREATE INDEX tab ON t(a, b DESC);
INSERT INTO t VALUES(1,2),(1,3),(2,3),(NULL,NULL),(NULL,1);
INSERT INTO n VALUES(1),(2);
ANALYZE;
SELECT name, sql FROM sqlite_schema ORDER BY name;
SELECT * FROM sqlite_stat1 ORDER BY 1, 2;SELECT tbl, idx, neq, nlt, ndlt, quote(sample) FROM sqlite_stat4 ORDER BY 1, 2, rowid;
SELECT tbl FROM sqlite_stat1 WHERE tbl = 'e';
PRAGMA schema_version;
-- swap
SELECT * FROM sqlite_stat1 ORDER BY 1, 2;SELECT tbl, idx, neq, nlt, ndlt, quote(sample) FROM sqlite_stat4 ORDER BY 1, 2, rowid;
