-- lang_update: all rows that change are found before the first one is changed, also where columns find them
CREATE TABLE t(id INTEGER PRIMARY KEY, k INTEGER UNIQUE, name TEXT, q REAL);
WITH RECURSIVE c(n) AS (VALUES(1) UNION ALL SELECT n+1 FROM c WHERE n<8000)
INSERT INTO t SELECT n, n*3, 'name-'||(n*31%5000), n/4.0 FROM c;
CREATE INDEX t_q ON t(q);
UPDATE t SET q = q * 2, name = name || id WHERE k % 2 = 0 AND q > 10;
SELECT changes(), count(*), sum(k), total(q), max(name) FROM t;
UPDATE t SET q = (SELECT count(*) FROM t u WHERE u.id < 5 AND u.q > 1) WHERE id % 7 = 3;
SELECT changes(), count(*), sum(k), total(q), max(name) FROM t;
UPDATE t SET k = k - 1 WHERE q < (SELECT max(q) FROM t);
SELECT changes(), count(*), sum(k), total(q), max(name) FROM t;
-- error
UPDATE t SET k = k + 3 WHERE id + 1 > 100;
SELECT count(*), sum(k), total(q), max(name) FROM t;
UPDATE OR IGNORE t SET k = k + 3 WHERE id + 1 > 100;
SELECT count(*), sum(k), total(q), max(name) FROM t;
UPDATE OR REPLACE t SET k = k / 2 WHERE id % 5 = 2;
SELECT changes(), count(*), sum(k), total(q), max(name) FROM t;
UPDATE t SET name = lower(name) WHERE id IN (SELECT max(id) FROM t GROUP BY k % 900);
SELECT changes(), count(*), sum(k), total(q), max(name) FROM t;
PRAGMA integrity_check;
