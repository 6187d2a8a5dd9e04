-- All rows of an IN's query are computed before its left side.
CREATE TABLE t(a INTEGER PRIMARY KEY, b);
CREATE TABLE e(a, b);
INSERT INTO t VALUES (1, '{'), (2, 3);
-- error
SELECT abs(-9223372036854775808) IN (SELECT json('x') FROM t);
-- error
SELECT abs(-9223372036854775808) IN (SELECT json('x') FROM e);
-- error
SELECT abs(-9223372036854775808) NOT IN (SELECT json(b) FROM t);
-- error
SELECT a FROM t WHERE abs(-9223372036854775808) IN (SELECT json('x' || t.a));
-- error
SELECT a FROM t WHERE (abs(-9223372036854775808), 1) IN (SELECT json('x' || t.a), 1);
-- error
SELECT json('x') IN (VALUES (abs(-9223372036854775808)), (2));
SELECT json(3) IN (SELECT json(a) FROM t), json(2) NOT IN (SELECT json(a) FROM t), json(NULL) IN (SELECT json(a) FROM t);
SELECT a, json(a) IN (SELECT json(u.a + t.a - 1) FROM t AS u) FROM t;
SELECT a, (json(a), 1) IN (SELECT json(u.a), u.a FROM t AS u) FROM t;
SELECT a FROM t WHERE json(a) IN (SELECT json(u.a) FROM t AS u WHERE u.a > t.a - 1);
