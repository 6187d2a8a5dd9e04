-- lang_upsert, lang_attach: schema-qualified targets; excluded and the table's own name in DO UPDATE
ATTACH ':memory:' AS x;
CREATE TABLE x.t(k PRIMARY KEY, n DEFAULT 0);
CREATE TABLE t(k, n);
INSERT INTO x.t(k) VALUES('a'),('b');
INSERT INTO x.t(k) VALUES('a') ON CONFLICT(k) DO UPDATE SET n=t.n+1;
INSERT INTO x.t AS o(k) VALUES('b') ON CONFLICT(k) DO UPDATE SET n=o.n+10 RETURNING k, n;
-- error
INSERT INTO x.t(k) VALUES('a') ON CONFLICT(k) DO UPDATE SET n=x.t.nope;
INSERT INTO x.t(k) VALUES('a') ON CONFLICT(k) DO UPDATE SET n=x.t.n+100;
SELECT * FROM x.t;
REPLACE INTO x.t VALUES('a', NULL) RETURNING *;
SELECT count(*) FROM main.t;
