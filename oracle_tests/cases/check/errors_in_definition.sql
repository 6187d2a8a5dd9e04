-- error
CREATE TABLE t(a CHECK(nope > 1));
-- error
CREATE TABLE t(a CHECK((SELECT 1)));
-- error
CREATE TABLE t(a CHECK(count(*) > 1));
-- error
CREATE TABLE t(a CHECK());
-- error
CREATE TABLE t(a CHECK(a > ?));
CREATE TABLE t(a CHECK(b > a), b, CHECK(t.a <> t.b));
INSERT INTO t VALUES(1,2);
-- error
INSERT INTO t VALUES(2,1);
CREATE TABLE r(a, CHECK(rowid < 3));
INSERT INTO r VALUES('x'),('y');
-- error
INSERT INTO r VALUES('z');
