-- lang_upsert: a generated column may be the target
CREATE TABLE t(a, g AS (lower(a)) UNIQUE, n DEFAULT 1);
INSERT INTO t(a) VALUES('Ab');
INSERT INTO t(a) VALUES('aB') ON CONFLICT(g) DO UPDATE SET n=n+1, a=excluded.a;
SELECT * FROM t;
INSERT INTO t(a) VALUES('AB') ON CONFLICT(g) DO UPDATE SET n=excluded.g;
SELECT * FROM t;
