-- Names in ORDER BY are looked up like others.
CREATE TABLE t(a);
CREATE TABLE u(a);
INSERT INTO t VALUES(1);
INSERT INTO u VALUES(2);
-- error
SELECT t.a FROM t, u ORDER BY a;
SELECT t.a AS a, u.a FROM t, u ORDER BY a;
-- error
SELECT a FROM t ORDER BY nope;
-- error
SELECT a FROM t ORDER BY u.a;
SELECT a FROM t ORDER BY "nope";
-- error
SELECT a FROM t ORDER BY [nope];
SELECT a FROM t ORDER BY 'a';
