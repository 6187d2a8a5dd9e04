-- lang_insert: rows of a SELECT that is cut by LIMIT and OFFSET, and whose columns come in another order, or as NULL
CREATE TABLE t(id INTEGER PRIMARY KEY, k INTEGER, name TEXT, q REAL, note TEXT DEFAULT 'none');
WITH RECURSIVE c(n) AS (VALUES(1) UNION ALL SELECT n+1 FROM c WHERE n<6000)
INSERT INTO t SELECT n, n*7919%1000, 'name-'||(n*31%500), n/4.0, CASE n%3 WHEN 0 THEN NULL ELSE 'note '||n END FROM c;
ALTER TABLE t ADD COLUMN late DEFAULT 7;
CREATE TABLE s(id INTEGER PRIMARY KEY, k, name, q, note DEFAULT 'own', late);
CREATE INDEX s_k ON s(k, q);
INSERT INTO s(k, name) SELECT k, name FROM t LIMIT 5500;
SELECT count(*), sum(id), sum(k), min(name), max(name), count(q), min(note), count(late) FROM s;
INSERT INTO s(q, note, late) SELECT q, NULL, late FROM t LIMIT 900 OFFSET 4700;
SELECT count(*), sum(id), total(q), count(note), sum(late), typeof(q) FROM s;
INSERT INTO s(name, k) SELECT k, name FROM t LIMIT -1 OFFSET 5990;
SELECT count(*), sum(id), sum(k), sum(name) FROM s;
INSERT INTO s(name) SELECT name FROM t LIMIT 0 OFFSET 3;
INSERT INTO s(name) SELECT name FROM t LIMIT 3 OFFSET 6000;
-- error
INSERT INTO s(name) SELECT name FROM t LIMIT 'x';
INSERT INTO s(k) SELECT NULL FROM t LIMIT 2000;
SELECT count(*), count(k), sum(id) FROM s;
INSERT INTO s(id, k) SELECT 20000 + id, k FROM (SELECT * FROM t WHERE k > 500 LIMIT 1000);
SELECT count(*), sum(k), sum(id) FROM s;
INSERT INTO s SELECT 30000 + id, k, name, q, note, late FROM s LIMIT 3000;
SELECT count(*), sum(k), sum(id) FROM s;
CREATE TABLE u(k UNIQUE, name);
INSERT OR IGNORE INTO u SELECT k, name FROM t LIMIT 4000;
SELECT count(*), sum(k), max(name) FROM u;
-- error
INSERT INTO u SELECT k, name FROM t LIMIT 700;
SELECT NULL, k, NULL, id FROM t LIMIT 3 OFFSET 4444;
PRAGMA integrity_check;
