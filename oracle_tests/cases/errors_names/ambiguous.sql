-- The message shows the name as written.
CREATE TABLE t(a, b);
CREATE TABLE u(a, b);
-- error
SELECT A FROM t, u;
-- error
SELECT t.a FROM t, t;
-- error
SELECT main.t.a FROM t, t;
-- error
SELECT x.a FROM t x, u x;
-- error
SELECT 1 FROM t, u WHERE a = 1;
-- error
SELECT 1 FROM t, u ORDER BY a;
-- error
SELECT 1 FROM t, u GROUP BY b;
-- error
SELECT 1 FROM t JOIN u ON a = b;
-- error
SELECT 1 FROM t JOIN u USING(a) WHERE b = 1;
-- error
SELECT rowid FROM t, u;
SELECT 1 FROM t JOIN u USING(a, b) WHERE a = b;
