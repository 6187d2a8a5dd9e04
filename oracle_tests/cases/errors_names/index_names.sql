-- INDEXED BY, DROP INDEX and REINDEX name indexes.
CREATE TABLE t(a); CREATE INDEX ta ON t(a); CREATE TABLE u(a);
-- error
SELECT * FROM t INDEXED BY nosuch;
-- error
SELECT * FROM u INDEXED BY ta;
-- error
DROP INDEX nosuch;
-- error
REINDEX nosuch;
-- error
CREATE INDEX ta ON u(a);
-- error
CREATE INDEX t ON u(a);
-- error
CREATE TABLE ta(x);
-- error
CREATE VIEW t AS SELECT 1;
-- error
DROP INDEX main.nosuch;
-- error
DROP VIEW t;
-- error
DROP TABLE ta;
DROP INDEX IF EXISTS nosuch;
