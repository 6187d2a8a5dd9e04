-- lang_createtable CHECK: a check that raises, overflows or calls what depends on the clock
CREATE TABLE t(a CHECK(abs(a)>=0), b CHECK(b LIKE 'x%' ESCAPE '\'));
INSERT INTO t VALUES(1,'x1');
-- error
INSERT INTO t VALUES(-9223372036854775808,'x');
-- error
INSERT INTO t VALUES(1,'y');
CREATE TABLE u(a CHECK(a < CURRENT_TIMESTAMP));
CREATE TABLE w(a CHECK(a < date('now')));
-- error
INSERT INTO w VALUES('2000-01-01');
CREATE TABLE j(a CHECK(json_valid(a)));
INSERT INTO j VALUES('[1]');
-- error
INSERT INTO j VALUES('[1');
-- error
INSERT OR REPLACE INTO j VALUES('{');
SELECT * FROM j;
