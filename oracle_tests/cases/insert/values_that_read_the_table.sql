-- lang_insert: VALUES with subqueries on the target: each row's are computed before any is stored, or as they come
CREATE TABLE t(a INTEGER PRIMARY KEY, n);
INSERT INTO t VALUES((SELECT ifnull(max(a),0)+1 FROM t), (SELECT count(*) FROM t));
INSERT INTO t VALUES((SELECT max(a)+1 FROM t), (SELECT count(*) FROM t)),((SELECT max(a)+10 FROM t), (SELECT count(*) FROM t));
INSERT INTO t(n) VALUES(last_insert_rowid()),(last_insert_rowid()),(last_insert_rowid());
INSERT INTO t(n) SELECT last_insert_rowid() UNION ALL SELECT last_insert_rowid();
INSERT INTO t(n) VALUES(changes()),(total_changes());
SELECT * FROM t;
