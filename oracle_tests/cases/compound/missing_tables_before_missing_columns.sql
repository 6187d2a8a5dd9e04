-- SQLite looks up the tables of the whole statement before any column name.
CREATE TABLE t(a);
-- error
SELECT nope FROM t UNION SELECT 1 FROM missing;
-- error
SELECT 1 FROM missing UNION SELECT nope FROM t;
-- error
SELECT nope FROM t WHERE a IN (SELECT 1 FROM missing);
-- error
SELECT nope FROM (SELECT a FROM t) WHERE EXISTS(SELECT * FROM missing);
-- error
SELECT 1 FROM missing1 UNION SELECT 1 FROM missing2;
-- error
SELECT nope, (SELECT 1 FROM missing) FROM t;
-- error
SELECT nope FROM t LIMIT (SELECT 1 FROM missing);
-- error
SELECT nope FROM t ORDER BY (SELECT 1 FROM missing);
