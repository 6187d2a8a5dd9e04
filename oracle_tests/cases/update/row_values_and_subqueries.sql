-- rowvalue, lang_update: SET (a,b)=(...) from a subquery, old values on the right, swap
CREATE TABLE t(a, b, c);
INSERT INTO t VALUES(1,2,3),(4,5,6);
UPDATE t SET (a, b) = (b, a);
SELECT * FROM t;
UPDATE t SET (c, a) = (SELECT max(c), t.a+100 FROM t AS o), b = b + 1;
SELECT * FROM t;
UPDATE t SET (a, b) = (SELECT 1, 2 WHERE 0);
SELECT * FROM t;
-- error
UPDATE t SET (a, b) = (1, 2, 3);
-- error
UPDATE t SET (a, b) = (SELECT 1);
-- error
UPDATE t SET (a, b) = 1;
-- error
UPDATE t SET a = (1, 2);
UPDATE t SET (a) = (9), c = a;
SELECT * FROM t;
UPDATE t SET (a, b, a) = (1, 2, 3);
SELECT * FROM t;
