-- optoverview "IN": rows come by the values that the list has, each once, and then as the index has them.
CREATE TABLE l(id INTEGER PRIMARY KEY, k INT, any, w TEXT);
CREATE TABLE r(id INTEGER PRIMARY KEY, k INT, w TEXT COLLATE NOCASE, q REAL, g INT);
CREATE INDEX r_k ON r(k, q);
CREATE INDEX r_w ON r(w, id DESC);
CREATE INDEX r_g ON r(g DESC);
WITH n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 50)
INSERT INTO l SELECT i, nullif(i % 9, 2), CASE i % 4 WHEN 0 THEN i WHEN 1 THEN i * 1.0 WHEN 2 THEN 'x' ELSE i + 0.5 END,
    iif(i % 2, 'W', 'w') || (i % 7) FROM n;
WITH n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 120)
INSERT INTO r SELECT i, i % 14, 'w' || (i % 10), (i * 79 % 101) * 0.1, nullif(i % 6, 1) FROM n;
SELECT id, k FROM r WHERE k IN (SELECT k FROM l WHERE id > 20) AND q + 0 > 2;
SELECT sum(q), group_concat(id) FROM r WHERE k IN (SELECT k FROM l WHERE id < 30);
SELECT id FROM r WHERE id IN (SELECT any FROM l) AND q < 9;
SELECT id FROM r WHERE id IN (SELECT any FROM l) AND q < 9 ORDER BY id DESC;
SELECT id, w FROM r WHERE w IN (SELECT w FROM l WHERE id > 30) AND q > 1;
SELECT id, g FROM r INDEXED BY r_g WHERE g IN (SELECT k FROM l WHERE k < 5) AND q > 1;
SELECT id, g FROM r INDEXED BY r_g WHERE g IN (SELECT k FROM l WHERE k < 5) ORDER BY g;
SELECT id FROM r WHERE k IN (SELECT k FROM l WHERE id < 0) AND q + 0 > 1;
SELECT id FROM r WHERE k IN (SELECT any FROM l) AND q > (SELECT avg(l.id) / 9 FROM l WHERE l.k = r.k);
SELECT id FROM r WHERE k IN (SELECT abs(any - 9223372036854775807 - (id = 48)) FROM l WHERE id % 4 = 0);
