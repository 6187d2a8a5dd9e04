-- Rows that are kept in a table enter a sorter whole: their columns are computed one after another, of all rows, and what
-- they are sorted by is one of them. Which of two mistakes is told, and whether one is, shows it.
CREATE TABLE t(a, b);
INSERT INTO t VALUES (3, 2), (2, 1), (1, '{');
-- error
SELECT json(b) x, abs(-9223372036854775807 - a) y FROM t ORDER BY 2;
-- error
SELECT json(b) x, abs(-9223372036854775807 - a) y FROM t ORDER BY 1;
-- error
WITH q AS MATERIALIZED (SELECT json(b) x, abs(-9223372036854775807 - a) y FROM t WHERE a = 1 ORDER BY 2) SELECT * FROM q;
-- error
WITH q AS MATERIALIZED (SELECT json(b) x, abs(-9223372036854775807 - a) y FROM t WHERE a = 1 ORDER BY 1) SELECT * FROM q;
-- error
WITH q AS MATERIALIZED (SELECT abs(-9223372036854775807 - a) x, json(b) y FROM t WHERE a = 1 ORDER BY 1) SELECT * FROM q;
-- error
WITH q AS MATERIALIZED (SELECT abs(-9223372036854775807 - a) x, json(b) y FROM t WHERE a = 1 ORDER BY y, x LIMIT 1) SELECT * FROM q;
-- error
WITH q AS MATERIALIZED (SELECT a, json(b) y FROM t ORDER BY a DESC LIMIT 1) SELECT * FROM q;
-- needs flatten
WITH q AS (SELECT a, json(b) y FROM t ORDER BY a DESC LIMIT 1) SELECT * FROM q;
WITH q AS MATERIALIZED (SELECT a, json(b) y FROM t WHERE a > 1 ORDER BY y, a) SELECT * FROM q;
SELECT * FROM t LEFT JOIN (SELECT a, json(b) y FROM t WHERE a > 1 ORDER BY y LIMIT 1) ON 1;
-- error
SELECT * FROM t LEFT JOIN (SELECT a, json(b) y FROM t ORDER BY a DESC LIMIT 1) ON 1;
