-- lang_indexedby: an index of another table or an auto index.
CREATE TABLE t(a UNIQUE, b);
CREATE TABLE u(a);
CREATE INDEX ua ON u(a);
-- error
SELECT * FROM t INDEXED BY ua;
SELECT * FROM t INDEXED BY sqlite_autoindex_t_1 WHERE a = 1;
-- error
SELECT * FROM t INDEXED BY main.ua;
SELECT t.a FROM t, u INDEXED BY ua WHERE t.a = u.a;
