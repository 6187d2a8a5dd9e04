-- lang_createtable: a default is for columns that an INSERT does not name; NULL given is NULL.
CREATE TABLE t(a, b DEFAULT 'dflt', c DEFAULT (a_const()), d DEFAULT 7);
-- error
INSERT INTO t(a) VALUES(1);
INSERT INTO t VALUES(1, NULL, 2, NULL);
SELECT * FROM t;
CREATE TABLE u(a, b DEFAULT (1 + 2), c DEFAULT (upper('x')), d DEFAULT (random() IS NULL));
INSERT INTO u(a) VALUES(1), (2);
INSERT INTO u DEFAULT VALUES;
SELECT * FROM u ORDER BY a;
UPDATE u SET b = NULL;
SELECT count(b) FROM u;
