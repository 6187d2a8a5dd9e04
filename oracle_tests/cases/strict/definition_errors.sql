-- stricttables: every column needs one of the six types; options in any order
-- error
CREATE TABLE t(a) STRICT;
-- error
CREATE TABLE t(a VARCHAR(10)) STRICT;
-- error
CREATE TABLE t(a INT(4)) STRICT;
-- error
CREATE TABLE t(a "INT ") STRICT;
-- error
CREATE TABLE t(a INT, b NUMERIC) STRICT;
-- error
CREATE TABLE t(a INT, g AS (a)) STRICT;
CREATE TABLE t(a int, b ReaL, c any, g INT AS (a+1), h "TEXT") STRICT;
-- error
CREATE TABLE u(a INT) STRICT STRICT;
-- error
CREATE TABLE u(a INT) STRICT,;
CREATE TABLE u(a INT PRIMARY KEY) STRICT, WITHOUT ROWID, STRICT;
-- error
CREATE TABLE v(a INT) STRICT AS SELECT 1;
-- error
CREATE TABLE v STRICT AS SELECT 1;
SELECT name, strict, wr FROM pragma_table_list WHERE name IN ('t','u');
PRAGMA table_xinfo(t);
INSERT INTO t(a,b,c,h) VALUES(1,2,'3',4);
SELECT *, typeof(b), typeof(c), typeof(h) FROM t;
