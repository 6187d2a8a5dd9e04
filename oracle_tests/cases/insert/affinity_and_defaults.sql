CREATE TABLE t(i INTEGER DEFAULT '7', x TEXT DEFAULT 5, r REAL DEFAULT 1, n DEFAULT (1+2), c DEFAULT 'a''b', b DEFAULT x'41', z DEFAULT NULL, neg DEFAULT -3);
INSERT INTO t DEFAULT VALUES;
INSERT INTO t(i) VALUES('8');
SELECT *, typeof(i), typeof(x), typeof(r), typeof(n), typeof(b) FROM t;
INSERT INTO t(i, x) SELECT x, i FROM t;
SELECT i, x, typeof(i), typeof(x) FROM t;
