-- Views and tables share one set of names.
CREATE TABLE t(a);
CREATE VIEW v AS SELECT 1;
-- error
CREATE VIEW t AS SELECT 1;
-- error
CREATE TABLE v(a);
-- error
CREATE VIEW v AS SELECT 2;
CREATE VIEW IF NOT EXISTS v AS SELECT 3;
SELECT * FROM v;
CREATE TEMP VIEW t AS SELECT 'temp';
SELECT * FROM t;
DROP VIEW t;
SELECT count(*) FROM t;
-- error
CREATE INDEX v ON t(a);
