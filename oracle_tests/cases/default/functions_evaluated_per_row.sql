-- lang_createtable: an expression default is evaluated for each row
CREATE TABLE t(a, c DEFAULT (changes()), l DEFAULT (last_insert_rowid()));
INSERT INTO t(a) VALUES(1),(2),(3);
SELECT a, c, l FROM t;
INSERT INTO t(a) VALUES(4);
SELECT a, c, l FROM t;
