-- Mistakes inside a view are reported when it is used; the message does not say where.
CREATE TABLE t(a);
CREATE VIEW v1 AS SELECT nope FROM t;
CREATE VIEW v2 AS SELECT * FROM missing;
CREATE VIEW v3 AS SELECT a FROM v1;
CREATE VIEW v4(x, y) AS SELECT a FROM t;
CREATE VIEW v5 AS SELECT f(a) FROM t;
-- error
SELECT * FROM v1;
-- error
SELECT * FROM v2;
-- error
SELECT * FROM v3;
-- error
SELECT * FROM v4;
-- error
SELECT * FROM v5;
-- error
SELECT nope2 FROM v2;
SELECT count(*) FROM t;
