-- page_size: 8192
CREATE TABLE t(a INTEGER PRIMARY KEY, b, c);
CREATE INDEX tb ON t(b);
CREATE TABLE w(a, b, PRIMARY KEY(b, a)) WITHOUT ROWID;
CREATE VIEW v AS SELECT a FROM t;
CREATE INDEX tcb ON t(c, b);
WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n WHERE x < 400) INSERT INTO t SELECT x, printf('%0*d', x*7 % 90 + 1, x), x % 13 FROM n;
INSERT INTO w SELECT a, b FROM t;
DELETE FROM t WHERE a % 3;
DELETE FROM w WHERE a % 2;
-- given
VACUUM;
PRAGMA page_count;
PRAGMA freelist_count;
PRAGMA integrity_check;
SELECT type, name, tbl_name, rootpage, sql FROM sqlite_schema;
SELECT count(*), sum(a), max(b), min(c) FROM t;
SELECT count(*), max(b) FROM w;
SELECT a FROM t WHERE b > '9' ORDER BY a;
-- swap
PRAGMA page_count;
PRAGMA freelist_count;
PRAGMA integrity_check;
SELECT type, name, tbl_name, rootpage, sql FROM sqlite_schema;
SELECT count(*), sum(a), max(b), min(c) FROM t;
SELECT count(*), max(b) FROM w;
SELECT a FROM t WHERE b > '9' ORDER BY a;
INSERT INTO t(b) VALUES('new');
PRAGMA integrity_check;
