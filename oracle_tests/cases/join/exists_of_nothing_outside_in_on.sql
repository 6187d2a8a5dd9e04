-- An EXISTS that reads nothing of the query around it, as a condition of outer joins
CREATE TABLE a(id INTEGER PRIMARY KEY, k);
CREATE TABLE b(id INTEGER PRIMARY KEY, k);
WITH n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < 60) INSERT INTO a SELECT i, i % 7 FROM n;
WITH n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < 40) INSERT INTO b SELECT i, i % 5 FROM n;
SELECT count(*), count(b.id) FROM a LEFT JOIN b ON EXISTS (SELECT 1 FROM b) AND a.k = b.k;
SELECT count(*), count(b.id) FROM a LEFT JOIN b ON NOT EXISTS (SELECT 1 FROM b) AND a.k = b.k;
SELECT count(*), count(b.id) FROM a LEFT JOIN b ON EXISTS (SELECT 1 FROM b WHERE k > 3);
SELECT count(*), count(b.id) FROM a LEFT JOIN b ON (3, 4) IN (SELECT 3, 4 FROM b) AND a.k = b.k AND b.id > 7;
SELECT count(*), count(c.id) FROM a LEFT JOIN (SELECT id, k FROM b WHERE EXISTS (SELECT 1 FROM a)) c ON a.k = c.k;
SELECT a.k, count(b.id) FROM a FULL JOIN b ON EXISTS (SELECT 1 FROM b) AND a.k = b.k GROUP BY a.k ORDER BY 1;
