-- gencol: GENERATED ALWAYS and VIRTUAL are optional
CREATE TABLE t(a, b AS (a+1), c GENERATED ALWAYS AS (a+2), d AS (a+3) STORED);
INSERT INTO t VALUES(1);
SELECT * FROM t;
SELECT name, hidden FROM pragma_table_xinfo('t');
CREATE TABLE u(a, b GENERATED AS (a));
-- error
CREATE TABLE w(a, b AS a);
-- error
CREATE TABLE x(a, b AS (a) WRONG);
