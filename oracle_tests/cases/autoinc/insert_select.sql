-- autoinc: INSERT from a SELECT numbers the rows
CREATE TABLE t(a INTEGER PRIMARY KEY AUTOINCREMENT, b);
INSERT INTO t(b) SELECT value FROM json_each('["x","y","z"]');
INSERT INTO t SELECT NULL, b FROM t;
SELECT * FROM t;
SELECT * FROM sqlite_sequence;
