-- lang_indexedby: "If index-name does not exist or cannot be used for the query, then the preparation of the SQL
-- statement fails." An index that is merely useless is used all the same.
CREATE TABLE t(a, b, c);
CREATE INDEX ta ON t(a);
CREATE INDEX tp ON t(b) WHERE c > 5;
INSERT INTO t VALUES(3, 1, 9), (1, 2, 4), (2, 3, 8);
SELECT b FROM t INDEXED BY ta WHERE b > 1 ORDER BY b;
-- unordered
SELECT a FROM t INDEXED BY tp WHERE c > 5;
-- error
SELECT a FROM t INDEXED BY tp WHERE c > 6;
-- error
SELECT a FROM t INDEXED BY tp;
-- error
SELECT a FROM t INDEXED BY no_such WHERE a = 1;
-- error
SELECT a FROM t INDEXED BY t WHERE a = 1;
DROP INDEX ta;
-- error
SELECT b FROM t INDEXED BY ta WHERE b > 1 ORDER BY b;
