-- Of two mistakes in a compound SQLite reports that of the last SELECT.
CREATE TABLE t(a);
-- error
SELECT nope1 FROM t UNION SELECT nope2 FROM t;
-- error
SELECT nope1 FROM t UNION ALL SELECT nope2 FROM t EXCEPT SELECT a, a FROM t;
-- error
SELECT 1 UNION SELECT 1, 2 INTERSECT SELECT 1, 2, 3;
-- error
SELECT a, a FROM t UNION SELECT nope FROM t;
-- error
SELECT nope FROM t UNION SELECT a, a FROM t;
-- error
SELECT 1 UNION SELECT sum(sum(a)) FROM t UNION SELECT nope;
