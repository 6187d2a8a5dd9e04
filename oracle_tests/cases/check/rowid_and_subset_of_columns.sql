-- lang_createtable CHECK: checks that name the rowid, and columns with quotes
CREATE TABLE t(id INTEGER PRIMARY KEY CHECK(id<100), "a b" CHECK("a b" IS NOT 'no'), CHECK(id<>50 OR "a b"='fifty'));
INSERT INTO t VALUES(1,'x');
-- error
INSERT INTO t VALUES(100,'x');
-- error
INSERT INTO t VALUES(50,'x');
INSERT INTO t VALUES(50,'fifty');
-- error
UPDATE t SET id=id+99 WHERE id=1;
-- error
UPDATE t SET "a b"='no';
INSERT INTO t("a b") VALUES('auto');
-- error
UPDATE t SET id=50, "a b"='z' WHERE id=1;
SELECT * FROM t;
CREATE TABLE u(a, CHECK(rowid<5));
