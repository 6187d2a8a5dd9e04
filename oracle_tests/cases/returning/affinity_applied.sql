-- lang_returning: values come as they are stored
CREATE TABLE t(a INTEGER, b TEXT, c REAL);
INSERT INTO t VALUES('5', 6, 7) RETURNING a, typeof(a), b, typeof(b), c, typeof(c);
INSERT INTO t VALUES('x','y','z') RETURNING *;
