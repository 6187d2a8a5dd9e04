-- lang_createtable: CHECK has no subquery
-- error
CREATE TABLE t(a CHECK(a<(SELECT 5)));
-- error
CREATE TABLE t(a CHECK(EXISTS(SELECT 1)));
-- error
CREATE TABLE t(a CHECK(count(a)>0));
-- error
CREATE TABLE t(a CHECK(zork>0));
CREATE TABLE t(a CHECK(a IN (1,2)));
INSERT INTO t VALUES(1);
-- error
INSERT INTO t VALUES(3);
SELECT * FROM t;
