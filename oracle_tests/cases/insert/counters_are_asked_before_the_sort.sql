-- Result columns are computed before ORDER BY sorts, so that last_insert_rowid() tells of no row of the same statement;
-- without a sort, of the row before.
CREATE TABLE t1(a, b);
CREATE TABLE t0(k INTEGER PRIMARY KEY, b);
INSERT INTO t1 VALUES (3, 1), (1, 2), (2, 2);
INSERT INTO t0(b) SELECT last_insert_rowid() FROM t1 ORDER BY a;
SELECT * FROM t0;
INSERT INTO t0(b) SELECT last_insert_rowid() FROM t1;
SELECT * FROM t0;
INSERT INTO t0(b) SELECT last_insert_rowid() + a FROM t1 ORDER BY a, b;
SELECT * FROM t0;
INSERT INTO t0(b) SELECT last_insert_rowid() FROM t1 ORDER BY a, b LIMIT 2;
SELECT * FROM t0;
CREATE TABLE lg(n);
CREATE TRIGGER g AFTER INSERT ON t0 BEGIN INSERT INTO lg VALUES (new.k); END;
INSERT INTO t0(b) SELECT total_changes() FROM t1 ORDER BY a;
SELECT * FROM t0;
INSERT INTO t0(b) SELECT total_changes() FROM t1;
SELECT * FROM t0;
CREATE TABLE u(a UNIQUE, b);
-- error
INSERT INTO u SELECT last_insert_rowid(), 1 FROM t1 ORDER BY a;
INSERT OR REPLACE INTO u SELECT last_insert_rowid(), 2 FROM t1 ORDER BY a;
SELECT rowid, * FROM u;
