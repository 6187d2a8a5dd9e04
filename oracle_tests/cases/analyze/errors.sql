CREATE TABLE t(a);
CREATE VIEW v AS SELECT a FROM t;
-- error
ANALYZE nosuch;
-- error
ANALYZE main.nosuch;
-- error
ANALYZE nodb.t;
ANALYZE v;
SELECT name FROM sqlite_schema ORDER BY 1;
ANALYZE sqlite_schema;
SELECT * FROM sqlite_stat1 ORDER BY 1, 2;
