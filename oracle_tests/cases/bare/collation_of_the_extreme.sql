-- min() and max() compare by the collation of their argument; the row of the first of equals stays.
CREATE TABLE t(n, s TEXT COLLATE NOCASE);
INSERT INTO t VALUES(1, 'abc'), (2, 'Abd'), (3, 'ABC');
SELECT n, max(s) FROM t;
SELECT s, max(s COLLATE BINARY), n FROM t;
SELECT n, min(s COLLATE BINARY) FROM t;
