-- lang_update, lang_conflict: an UPDATE of many rows checks the keys of each row when its turn comes
CREATE TABLE t(id INTEGER PRIMARY KEY, a INT UNIQUE, b TEXT COLLATE NOCASE, q REAL, UNIQUE (b, q));
CREATE INDEX t_q ON t(q);
WITH RECURSIVE g(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM g WHERE n < 100)
  INSERT INTO t SELECT n, n, 'b' || (n % 10), n FROM g;
-- error
UPDATE t SET a = a + 1;
SELECT sum(a), sum(a * id) FROM t;
UPDATE t SET a = a - 1, b = upper(b);
SELECT changes(), sum(a), sum(a * id), max(b) FROM t;
UPDATE t SET a = NULL, q = q + 0.5 WHERE id % 2;
SELECT changes(), count(a), sum(q) FROM t;
-- error
UPDATE t SET a = id % 70 WHERE id > 20;
SELECT count(a), sum(a * id) FROM t;
UPDATE OR IGNORE t SET a = id % 60, q = q + 1 WHERE id > 20;
SELECT changes(), count(a), sum(a * id), sum(q) FROM t;
UPDATE OR REPLACE t SET a = id % 50, b = 'c' || id WHERE id > 10;
SELECT changes(), count(*), sum(a * id), sum(q) FROM t;
SELECT * FROM t ORDER BY id;
-- error
UPDATE t SET b = 'x', q = id % 20;
BEGIN;
-- error
UPDATE OR FAIL t SET q = id % 20, b = 'x';
SELECT count(*), min(id), max(id) FROM t WHERE b = 'X';
COMMIT;
UPDATE t SET a = -a WHERE q >= 20;
UPDATE t SET a = -a - 1000 WHERE q >= 20;
-- error
UPDATE t SET a = a + 1 WHERE q >= 0 AND q + id > 0;
SELECT * FROM t ORDER BY q, id;
PRAGMA integrity_check;
