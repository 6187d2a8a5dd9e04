CREATE TABLE t(id INTEGER PRIMARY KEY, a DEFAULT 1, b DEFAULT 'txt', c DEFAULT (abs(-5) + 1), d DEFAULT -1.5, e DEFAULT +3, f DEFAULT NULL, g DEFAULT x'ab', h DEFAULT TRUE, i DEFAULT "dq", j DEFAULT ident);
INSERT INTO t DEFAULT VALUES;
INSERT INTO t(a) VALUES(NULL);
SELECT * FROM t;
SELECT typeof(a), typeof(d), typeof(h), typeof(i), typeof(j) FROM t WHERE id = 1;
SELECT sql FROM sqlite_schema;
