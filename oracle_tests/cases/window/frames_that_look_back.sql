-- windowfunctions "Frame Specifications": frames that end with the row or its peers, of which a LIMIT wants the first.
CREATE TABLE t(id INTEGER PRIMARY KEY, g, k, n, s TEXT, r REAL);
INSERT INTO t WITH RECURSIVE c(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM c WHERE i < 240)
  SELECT i, i % 5, i * 7 % 40 / 3, CASE WHEN i % 9 THEN i % 13 END, substr('abcdefgh', i % 8, 2), i * 0.1 FROM c;
INSERT INTO t VALUES (500, NULL, NULL, NULL, NULL, NULL), (501, NULL, 1, 2, 'x', 1e16), (502, NULL, NULL, 3, 'X', -1e16), (503, 1.0, '1', '4', x'78', 0.3);
CREATE INDEX tk ON t(k);
CREATE INDEX tgk ON t(g, k);
SELECT id, sum(n) OVER (ORDER BY id), rank() OVER (ORDER BY id), row_number() OVER (ORDER BY id) FROM t LIMIT 7;
SELECT id, sum(n) OVER w, count(*) OVER w, count(n) FILTER (WHERE r > 2) OVER w, min(s) OVER w, max(s) OVER w FROM t WINDOW w AS (ORDER BY k);
SELECT id, total(r) OVER w, avg(r) OVER w, sum(r) OVER w, group_concat(s, '/') OVER w FROM t WINDOW w AS (PARTITION BY g ORDER BY k);
SELECT id, rank() OVER w, dense_rank() OVER w, row_number() OVER w, sum(n) OVER (w ROWS UNBOUNDED PRECEDING), max(n) OVER (w GROUPS UNBOUNDED PRECEDING) FROM t WINDOW w AS (PARTITION BY g ORDER BY k DESC);
SELECT id, dense_rank() OVER (ORDER BY s COLLATE NOCASE), json_group_array(n) OVER (ORDER BY s COLLATE NOCASE) FROM t ORDER BY id LIMIT 9 OFFSET 4;
SELECT g, sum(count(*)) OVER (ORDER BY g), rank() OVER (ORDER BY count(*)) FROM t GROUP BY g;
SELECT id, rank() OVER (PARTITION BY g), dense_rank() OVER (), sum(n) OVER (PARTITION BY g) FROM t WHERE id < 20;
SELECT id, group_concat(s) OVER (ORDER BY id ROWS BETWEEN 2 PRECEDING AND 1 FOLLOWING EXCLUDE TIES), sum(r) OVER (ORDER BY id RANGE 3 PRECEDING) FROM t LIMIT 5;
SELECT * FROM (SELECT g, id, row_number() OVER (PARTITION BY g ORDER BY k, id) AS i, sum(n) OVER (PARTITION BY g ORDER BY k, id) AS a FROM t) WHERE i <= 2;
SELECT (SELECT sum(u.n) OVER (ORDER BY u.id) FROM t AS u WHERE u.id > t.id LIMIT 1 OFFSET 2), (SELECT rank() OVER (ORDER BY u.k) FROM t AS u WHERE u.g = t.g ORDER BY u.id DESC LIMIT 1) FROM t WHERE id % 20 = 0;
INSERT INTO t(id, n) VALUES (600, 9223372036854775807), (601, 9223372036854775807);
-- error
SELECT id, sum(n) OVER (ORDER BY id) FROM t;
SELECT id, sum(n) OVER (ORDER BY id) FROM t LIMIT 3;
-- error
SELECT id, sum(n) OVER (ORDER BY id ROWS BETWEEN CURRENT ROW AND 1 FOLLOWING) FROM t WHERE id >= 600;
