-- A view is looked at when it is used: what it names may be gone.
CREATE TABLE t(a, b);
CREATE VIEW v AS SELECT a, b FROM t;
DROP TABLE t;
-- error
SELECT * FROM v;
-- error
SELECT 1 FROM v;
CREATE TABLE t(a);
-- error
SELECT * FROM v;
DROP TABLE t;
CREATE TABLE t(b, a, c);
INSERT INTO t VALUES(1, 2, 3);
SELECT * FROM v;
