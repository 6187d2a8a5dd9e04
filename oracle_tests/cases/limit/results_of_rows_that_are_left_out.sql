-- Behind ORDER BY and LIMIT the results of a row are computed when it is among the first that have come so far.
CREATE TABLE t(x, y, z);
INSERT INTO t VALUES(1, 5, '{}'), (-9223372036854775808, 3, '{'), (2, 1, '[]'), (3, 4, '[1'), (4, 2, '{}');
-- error
SELECT abs(x) FROM t ORDER BY y LIMIT 1;
-- error
SELECT abs(x), y FROM t ORDER BY y LIMIT 2;
-- error
SELECT abs(x) FROM t WHERE y<>5 ORDER BY y LIMIT 1;
SELECT abs(x) FROM t ORDER BY y DESC LIMIT 1;
-- error
SELECT abs(x) FROM t ORDER BY y DESC LIMIT 1 OFFSET 1;
SELECT json(z) FROM t ORDER BY y DESC LIMIT 1;
-- error
SELECT json(z) FROM t ORDER BY y LIMIT 1;
SELECT json(z) FROM t WHERE y<>3 ORDER BY y LIMIT 1;
-- error
SELECT json(z) FROM t WHERE y<>3 ORDER BY y LIMIT 3;
-- error
SELECT json(z) FROM t WHERE y<>3 ORDER BY y LIMIT 1 OFFSET 1;
-- error
SELECT json(z), y FROM t WHERE y<>3 ORDER BY y LIMIT -1;
SELECT json(z) FROM t ORDER BY y LIMIT 0;
-- What comes into a table of its own, or is a scalar subquery's value, is computed for all rows.
-- needs flatten
SELECT * FROM (SELECT json(z) FROM t WHERE y<>3 ORDER BY y LIMIT 1);
SELECT * FROM (SELECT json(z) FROM t WHERE y<>3 ORDER BY y LIMIT 1), (SELECT 1);
-- error
SELECT * FROM (SELECT 1), (SELECT json(z) FROM t WHERE y<>3 ORDER BY y LIMIT 1);
-- error
WITH q AS MATERIALIZED (SELECT json(z) AS j FROM t WHERE y<>3 ORDER BY y LIMIT 1) SELECT * FROM q;
-- error
SELECT (SELECT json(z) FROM t WHERE y<>3 ORDER BY y LIMIT 1);
SELECT '[]' IN (SELECT json(z) FROM t WHERE y<>3 ORDER BY y LIMIT 1);
SELECT EXISTS (SELECT json(z) FROM t ORDER BY y LIMIT 1), EXISTS (SELECT json(z) FROM t ORDER BY y LIMIT 1 OFFSET 5);
CREATE TABLE copy AS SELECT json(z) AS j FROM t WHERE y<>3 ORDER BY y LIMIT 1;
SELECT * FROM copy;
CREATE TABLE u(a, b);
-- error
INSERT INTO u SELECT json(z), y FROM t WHERE y<>3 ORDER BY y LIMIT 1;
-- error
INSERT INTO u(a, b) SELECT json(z), y FROM t WHERE y<>3 ORDER BY y LIMIT 1;
INSERT INTO u(b, a) SELECT y, json(z) FROM t WHERE y<>3 ORDER BY y LIMIT 1;
INSERT INTO u(rowid, a) SELECT y + 10, json(z) FROM t WHERE y<>3 ORDER BY y LIMIT 1;
SELECT rowid, * FROM u;
CREATE TABLE g(a, b, c AS (a) STORED);
INSERT INTO g SELECT json(z), y FROM t WHERE y<>3 ORDER BY y LIMIT 1 RETURNING *;
CREATE TABLE v(a, b, c AS (a));
-- error
INSERT INTO v SELECT json(z), y FROM t WHERE y<>3 ORDER BY y LIMIT 1 RETURNING *;
-- Rows in order of the first term: of all that are read the results are computed, up to the first of the next run.
CREATE INDEX ty ON t(y);
CREATE TABLE r(a, b, j);
INSERT INTO r VALUES(1, 1, '1'), (1, 2, '2'), (2, 1, '{'), (2, 3, '3'), (3, 1, '4');
CREATE INDEX ra ON r(a);
-- error
SELECT json(j) FROM r INDEXED BY ra WHERE a > 0 ORDER BY a, b LIMIT 2;
-- error
SELECT json(j) FROM r INDEXED BY ra WHERE a > 0 ORDER BY a, b LIMIT 1;
SELECT json(j) FROM r INDEXED BY ra WHERE a > 0 AND a < 2 ORDER BY a, b LIMIT 1;
-- Which error is told of two: that of the row that came first.
-- error
SELECT abs(x), json(z), y FROM t NOT INDEXED ORDER BY y DESC;
-- error
SELECT abs(x), json(z), y FROM t NOT INDEXED ORDER BY y DESC LIMIT 9;
-- error
SELECT y, abs(x), json(z) FROM t NOT INDEXED ORDER BY json(z) LIMIT 9;
-- Groups and windows.
SELECT json(max(z)), y / 2 FROM t WHERE y<>3 GROUP BY y / 2 ORDER BY sum(y) LIMIT 1;
-- error
SELECT json(max(z)), y FROM t GROUP BY y ORDER BY -sum(y) LIMIT 3;
-- error
SELECT json(z), sum(y) OVER (ORDER BY y) FROM t NOT INDEXED ORDER BY -y LIMIT 2;
-- Many rows.
CREATE TABLE big(x, y, z);
WITH RECURSIVE n(v) AS (SELECT 1 UNION ALL SELECT v + 1 FROM n WHERE v < 20000)
  INSERT INTO big SELECT CASE v WHEN 15000 THEN -9223372036854775808 ELSE v END, v * 7919 % 20011, v % 7 FROM n;
SELECT abs(x), y FROM big ORDER BY y LIMIT 3;
SELECT abs(x), y FROM big ORDER BY y DESC LIMIT 5 OFFSET 2;
SELECT abs(x), y, z FROM big ORDER BY z, y LIMIT 4;
SELECT y FROM big WHERE x < 0;
UPDATE big SET y = -1 WHERE x < 0;
-- error
SELECT abs(x), y FROM big ORDER BY y LIMIT 3;
UPDATE big SET y = -2 WHERE rowid > 16000 AND z = 1;
-- error
SELECT abs(x), y FROM big ORDER BY y LIMIT 3;
SELECT abs(x), y FROM big ORDER BY y DESC LIMIT 3;
UPDATE big SET y = 0 WHERE x < 0;
UPDATE big SET y = 0 WHERE rowid < 5;
SELECT abs(x), y FROM big WHERE rowid < 16000 ORDER BY y LIMIT 4;
-- error
SELECT abs(x), y FROM big WHERE rowid < 16000 ORDER BY y LIMIT 5;
