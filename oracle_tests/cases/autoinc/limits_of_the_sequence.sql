-- autoinc: the largest rowid, negative rowids, a sequence that is NULL, text or beyond
CREATE TABLE t(id INTEGER PRIMARY KEY AUTOINCREMENT, a); INSERT INTO t VALUES(-5,'neg'); SELECT * FROM sqlite_sequence; INSERT INTO t(a) VALUES('next'); SELECT * FROM t; UPDATE sqlite_sequence SET seq='abc'; INSERT INTO t(a) VALUES('after text'); SELECT * FROM sqlite_sequence; UPDATE sqlite_sequence SET seq=NULL; INSERT INTO t(a) VALUES('after null'); SELECT * FROM t; UPDATE sqlite_sequence SET seq=9223372036854775806; INSERT INTO t(a) VALUES('last');
-- error
INSERT INTO t(a) VALUES('full');
DELETE FROM t WHERE id>100;
-- error
INSERT INTO t(a) VALUES('still full');
DELETE FROM sqlite_sequence; INSERT INTO t(a) VALUES('again'); SELECT * FROM t; SELECT * FROM sqlite_sequence;
