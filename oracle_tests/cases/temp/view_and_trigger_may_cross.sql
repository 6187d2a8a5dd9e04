-- tempfiles: temporary views and triggers may name any database
ATTACH ':memory:' AS x;
CREATE TABLE x.t(a);
CREATE TABLE m(b);
CREATE TEMP VIEW v AS SELECT a, b FROM x.t, main.m;
CREATE TEMP TRIGGER g AFTER INSERT ON x.t BEGIN INSERT INTO m VALUES(new.a); END;
INSERT INTO x.t VALUES(1),(2);
SELECT * FROM v;
SELECT * FROM m;
