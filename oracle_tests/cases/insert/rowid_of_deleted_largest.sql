-- rowidtable: without AUTOINCREMENT the largest rowid is used again after its row is gone
CREATE TABLE t(id INTEGER PRIMARY KEY, v);
INSERT INTO t(v) VALUES('a'),('b'),('c');
DELETE FROM t WHERE id=3;
INSERT INTO t(v) VALUES('d');
SELECT * FROM t;
DELETE FROM t;
INSERT INTO t(v) VALUES('e');
SELECT * FROM t;
INSERT INTO t VALUES(50,'f');
UPDATE t SET id=10 WHERE id=50;
INSERT INTO t(v) VALUES('g') RETURNING id;
