-- ALTER TABLE tests what stands in FROM: INDEXED BY, table-valued functions, columns of virtual tables, NATURAL with USING
CREATE TABLE t(a, b);
CREATE VIEW v AS SELECT a FROM t INDEXED BY nowhere;
-- error
ALTER TABLE t RENAME TO u;
DROP VIEW v;
CREATE VIEW v AS SELECT a FROM t(1);
-- error
ALTER TABLE t RENAME TO u;
DROP VIEW v;
CREATE VIEW v AS SELECT x FROM nomodule(1);
CREATE VIEW w AS SELECT x FROM v;
-- error
ALTER TABLE t RENAME a TO c;
DROP VIEW w;
DROP VIEW v;
CREATE VIEW v AS WITH c AS (SELECT 1) SELECT * FROM c(1);
-- error
ALTER TABLE t RENAME TO u;
DROP VIEW v;
CREATE VIEW v AS SELECT a FROM t NATURAL JOIN t AS z USING (a);
-- error
ALTER TABLE t RENAME a TO c;
DROP VIEW v;
CREATE VIEW v AS SELECT nosuch FROM json_each('[1]');
-- error
ALTER TABLE t RENAME TO u;
DROP VIEW v;
CREATE VIEW v AS SELECT value FROM json_each('[1]'), t, pragma_table_info('t');
ALTER TABLE t RENAME TO u;
SELECT name, sql FROM sqlite_schema;
