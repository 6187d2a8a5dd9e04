-- lang_indexedby: "The INDEXED BY phrase" takes any index of the table, also that of a UNIQUE constraint.
CREATE TABLE t(a INTEGER PRIMARY KEY, b UNIQUE, c);
CREATE TABLE w(k TEXT PRIMARY KEY, v) WITHOUT ROWID;
INSERT INTO t VALUES(1, 'x', 10), (2, 'w', 20), (3, NULL, 30);
INSERT INTO w VALUES('b', 1), ('a', 2);
SELECT a FROM t INDEXED BY sqlite_autoindex_t_1 WHERE b = 'x';
SELECT a FROM t INDEXED BY sqlite_autoindex_t_1 WHERE a = 2;
SELECT v FROM w INDEXED BY sqlite_autoindex_w_1 WHERE k = 'a';
-- error
SELECT v FROM w INDEXED BY sqlite_autoindex_w_2 WHERE k = 'a';
EXPLAIN QUERY PLAN SELECT a FROM t INDEXED BY sqlite_autoindex_t_1 WHERE b = 'x';
EXPLAIN QUERY PLAN SELECT a FROM t INDEXED BY sqlite_autoindex_t_1 WHERE a = 2;
