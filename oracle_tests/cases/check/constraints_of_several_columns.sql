-- lang_createtable: a table constraint may read all columns of the row; the message names it.
CREATE TABLE t(a, b, CONSTRAINT ordered CHECK(a < b), CHECK(a + b < 100));
INSERT INTO t VALUES(1, 2);
-- error
INSERT INTO t VALUES(2, 1);
-- error
INSERT INTO t VALUES(40, 70);
-- error
UPDATE t SET a = 5;
INSERT OR IGNORE INTO t VALUES(2, 1);
-- error
INSERT OR REPLACE INTO t VALUES(2, 1);
SELECT * FROM t;
-- error
CREATE TABLE u(a CHECK((SELECT 1)));
-- error
CREATE TABLE u(a CHECK(nosuch > 1));
-- error
CREATE TABLE u(a CHECK(count(*) > 1));
