-- lang_delete: thousands of rows by conditions of all kinds, which a reader of whole columns finds together
CREATE TABLE t(id INTEGER PRIMARY KEY, k INTEGER, name TEXT, q REAL, note BLOB);
WITH RECURSIVE c(n) AS (VALUES(1) UNION ALL SELECT n+1 FROM c WHERE n<9000)
INSERT INTO t SELECT n, n*7919%1000, 'name-'||(n*31%5000), CASE n%4 WHEN 0 THEN NULL WHEN 1 THEN n ELSE n/3.0 END, zeroblob(n%40) FROM c;
CREATE INDEX t_k ON t(k);
CREATE INDEX t_q ON t(q, name);
CREATE INDEX t_some ON t(name) WHERE k > 500;
DELETE FROM t WHERE id % 3 = 0;
SELECT changes(), count(*), sum(k), total(q), max(name) FROM t;
DELETE FROM t WHERE q IS NULL AND k % 2;
SELECT changes(), count(*), sum(k), total(q), max(name) FROM t;
DELETE FROM t WHERE k IN (SELECT k FROM t WHERE id % 10 = 1) AND length(note) > 20;
SELECT changes(), count(*), sum(k), total(q), max(name) FROM t;
DELETE FROM t WHERE EXISTS (SELECT 1 FROM t u WHERE u.id = t.id + 1 AND u.k > t.k);
SELECT changes(), count(*), sum(k), total(q), max(name) FROM t;
PRAGMA integrity_check;
DELETE FROM t WHERE q > (SELECT avg(q) FROM t);
SELECT changes(), count(*), sum(k), total(q), max(name) FROM t;
-- error
DELETE FROM t WHERE abs(CASE id WHEN 8000 THEN -9223372036854775808 ELSE k END) > 10;
SELECT count(*), sum(k) FROM t;
DELETE FROM t WHERE name LIKE 'name-1%' RETURNING id > 100;
SELECT count(*), sum(k) FROM t;
BEGIN;
DELETE FROM t WHERE k + id > 0;
SELECT changes(), count(*) FROM t;
ROLLBACK;
SELECT count(*), sum(k), sum(q) FROM t INDEXED BY t_q WHERE q > 0;
PRAGMA integrity_check;
