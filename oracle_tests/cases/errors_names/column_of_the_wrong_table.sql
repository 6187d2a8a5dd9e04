-- A qualified name must be a column of that table; the message repeats it as written.
CREATE TABLE t(a); CREATE TABLE u(b);
-- error
SELECT t.b FROM t, u;
-- error
SELECT T.B FROM t, u;
-- error
SELECT main.t.b FROM t;
-- error
SELECT x.a FROM t AS y;
-- error
SELECT t.a FROM t AS y;
-- error
SELECT temp.t.a FROM t;
-- error
SELECT nosuch.t.a FROM t;
SELECT main.x.a FROM t AS x;
SELECT "t.a" FROM t;
-- error
SELECT [t.a] FROM t;
