-- optoverview "OR optimizations": branches that all look up the same index entries give each row once, in its order.
CREATE TABLE l(id INTEGER PRIMARY KEY, k INT, w TEXT, q REAL);
CREATE TABLE r(id INTEGER PRIMARY KEY, k INT, q REAL, g INT);
CREATE INDEX r_k ON r(k, q DESC);
WITH n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 50)
INSERT INTO l SELECT i, nullif(i % 9, 2), 'w' || (i % 4), i * 0.5 FROM n;
WITH n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 120)
INSERT INTO r SELECT i, i % 14, (i * 79 % 101) * 0.1, nullif(i % 6, 1) FROM n;
SELECT l.id, r.id FROM l JOIN r ON (r.k = l.k AND l.q > 20 AND r.q + 0 < 5) OR (r.k = l.k AND w = 'w2' AND r.g = 2);
SELECT l.id, sum(r.q), count(*) FROM l, r WHERE (r.k = l.k AND l.q < 6 AND r.g = 3)
    OR (r.k = l.k AND l.q > 20 AND r.g <> 3) OR (r.k = l.k AND w LIKE 'w1%' AND r.q + 0 > 3) GROUP BY l.id;
SELECT l.id, r.id FROM l LEFT JOIN r ON (r.k = l.k AND l.q > 20 AND r.g < 3) OR (r.k = l.k AND w = 'w2' AND r.q + 0 > 8);
SELECT l.id, r.id FROM l JOIN r ON (r.k = l.k AND r.g = 0) OR (r.k = l.k AND w = 'w2' AND r.q + 0 > 7);
SELECT l.id, r.id FROM l JOIN r ON (r.k = l.k AND l.q > 23) OR (r.id = l.k AND l.q < 3);
SELECT id FROM l WHERE EXISTS (SELECT 1 FROM r WHERE (r.k = l.k AND l.q > 20 AND r.g = 5) OR (r.k = l.k AND w = 'w3'));
SELECT id FROM l WHERE NOT EXISTS (SELECT 1 FROM r WHERE (r.k = l.k AND l.q > 9 AND r.g = 5) OR (r.k = l.k AND w = 'w3'));
