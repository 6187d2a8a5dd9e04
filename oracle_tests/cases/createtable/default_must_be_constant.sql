-- lang_createtable: an expression must not name columns, subqueries or parameters
-- error
CREATE TABLE t(a, b DEFAULT (a));
-- error
CREATE TABLE t(a, b DEFAULT ((SELECT 1)));
-- error
CREATE TABLE t(a, b DEFAULT (?));
CREATE TABLE t(a, b DEFAULT (abs(-3)));
-- error
CREATE TABLE u(a, b DEFAULT 1+1);
CREATE TABLE u(a, b DEFAULT (random() IS NOT NULL));
INSERT INTO t(a) VALUES(1);
INSERT INTO u(a) VALUES(1);
SELECT * FROM t;
SELECT * FROM u;
