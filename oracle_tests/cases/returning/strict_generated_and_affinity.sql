-- lang_returning: values as stored: affinity applied, generated columns computed
CREATE TABLE t(i INT, r REAL, x TEXT, g AS (i+1), s AS (x||r) STORED);
INSERT INTO t VALUES('5',1,2) RETURNING *, typeof(i), typeof(r), typeof(x);
UPDATE t SET r='3', x=4.5 RETURNING i, r, x, g, s;
CREATE TABLE st(a INT, b TEXT, c ANY) STRICT;
INSERT INTO st VALUES('7', 8, '9') RETURNING *, typeof(a), typeof(b), typeof(c);
-- error
INSERT INTO st VALUES(1,2,3),('x',1,1) RETURNING *;
SELECT count(*) FROM st;
DELETE FROM t RETURNING *;
