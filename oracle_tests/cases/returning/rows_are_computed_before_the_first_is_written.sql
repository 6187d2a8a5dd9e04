-- With RETURNING, as with triggers, all rows are computed first: last_insert_rowid() tells of none of them.
CREATE TABLE t(a DEFAULT 7, d);
INSERT INTO t(d) VALUES (5), (last_insert_rowid()) RETURNING *;
INSERT INTO t(d) VALUES (5), (last_insert_rowid());
SELECT * FROM t;
CREATE TABLE s(x);
INSERT INTO s VALUES (1), (2), (3);
INSERT INTO t(d) SELECT last_insert_rowid() + x FROM s RETURNING rowid, *;
INSERT INTO t(d) SELECT last_insert_rowid() + x FROM s;
SELECT * FROM t;
CREATE TABLE u(a INTEGER PRIMARY KEY, d UNIQUE);
INSERT INTO u(d) VALUES (5), (last_insert_rowid()) ON CONFLICT DO UPDATE SET d = d + 100 RETURNING *;
INSERT INTO u(d) VALUES (5), (last_insert_rowid()) ON CONFLICT DO UPDATE SET d = d + 200;
SELECT * FROM u;
INSERT OR REPLACE INTO u(d) VALUES (5), (last_insert_rowid()), (total_changes()) RETURNING *;
SELECT * FROM u;
INSERT INTO u SELECT max(a) + 1, total_changes() FROM u RETURNING *;
