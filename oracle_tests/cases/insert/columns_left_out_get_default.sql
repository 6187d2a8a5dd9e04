-- lang_insert: columns not in the list get the default value, or NULL without DEFAULT
CREATE TABLE t(a DEFAULT 7, b, c DEFAULT (1+1), d DEFAULT 'x');
INSERT INTO t(b) VALUES(1);
INSERT INTO t(a,d) VALUES(1,2);
SELECT * FROM t;
