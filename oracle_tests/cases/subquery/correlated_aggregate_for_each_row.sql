-- lang_expr "Correlated Subqueries": an aggregate for each row, of other rows with its key; NULL and 0 where there are none.
CREATE TABLE l(id INTEGER PRIMARY KEY, k INT, w TEXT COLLATE NOCASE, q REAL, any);
CREATE TABLE r(id INTEGER PRIMARY KEY, k INT, w TEXT, q REAL, g INT);
CREATE TABLE g(id INTEGER PRIMARY KEY, name TEXT);
CREATE INDEX r_k ON r(k);
CREATE INDEX r_w ON r(w, k DESC);
INSERT INTO g VALUES(0, 'none'), (1, 'one'), (2, 'two'), (3, 'three');
WITH n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 60)
INSERT INTO l SELECT i, nullif(i % 11, 4), iif(i % 2, 'W', 'w') || (i % 6), i * 0.75 - 20,
    CASE i % 5 WHEN 0 THEN i % 7 WHEN 1 THEN (i % 7) * 1.0 WHEN 2 THEN 'w3' WHEN 3 THEN NULL ELSE -0.0 END FROM n;
WITH n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 150)
INSERT INTO r SELECT i, i % 13, 'w' || (i % 8), (i * 79 % 101) * 0.1, nullif(i % 5, 4) FROM n;
SELECT id FROM l WHERE q > (SELECT avg(q) FROM r WHERE r.k = l.k);
SELECT id, q FROM l WHERE q < (SELECT sum(q) * 0.5 FROM r WHERE r.k = l.k AND r.g > 1) ORDER BY q DESC;
SELECT id FROM l WHERE (SELECT count(*) FROM r WHERE r.k = l.k) = 0;
SELECT id FROM l WHERE (SELECT sum(q) FROM r WHERE r.k = l.k) IS NULL;
SELECT id FROM l WHERE (SELECT count(*) FROM r WHERE r.w = l.w) > 2;
SELECT id FROM l WHERE (SELECT count(*) FROM r WHERE l.w = r.w) > 2;
SELECT id FROM l WHERE 2 < (SELECT count(DISTINCT q) + l.k % 2 FROM r WHERE r.w = 'w' || (l.id % 6) AND r.k > l.k);
SELECT id FROM l WHERE q > (SELECT avg(r.q) FROM r JOIN g ON g.id = r.g WHERE r.k = l.k AND name > 'o');
SELECT id FROM l WHERE q > (SELECT avg(r.q) FROM r LEFT JOIN g ON g.id = r.g + l.k WHERE r.k = l.k AND g.id IS NULL);
SELECT id FROM l WHERE (SELECT total(q) FROM r WHERE r.k = l.any) > 10;
SELECT id FROM l WHERE (SELECT 1 / l.any * sum(q) FROM r WHERE r.k = l.k) IS NOT NULL;
SELECT id, typeof(any) FROM l WHERE (SELECT typeof(l.any) || count(*) FROM r WHERE r.k = l.any) IN ('real11', 'integer12', 'text0');
SELECT l.id, r.id FROM l JOIN r ON r.k = l.k WHERE r.q < (SELECT avg(q) / 3 FROM r AS s WHERE s.k = l.k);
SELECT count(*) FROM l WHERE q BETWEEN (SELECT avg(q) FROM r WHERE k = l.k) AND (SELECT sum(q) FROM r WHERE k = l.k);
SELECT id FROM l WHERE q > (SELECT sum(q) FILTER (WHERE g = l.k % 5) FROM r WHERE r.k = l.k);
SELECT id FROM l WHERE q > (SELECT avg(q) FROM r WHERE r.k = l.k) OR id < 4;
-- error
SELECT id FROM l WHERE (SELECT sum(iif(l.id = 40, 9223372036854775807, r.id)) FROM r WHERE r.k = l.k) > 100;
