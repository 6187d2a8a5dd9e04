-- lang_altertable: a view whose query compares rows of different sizes, or has HAVING without groups, is made; when a table
-- is altered its names are looked up, and that is found.
CREATE TABLE t(a, b, c);
CREATE VIEW v AS SELECT (a, b) = (1, 2, 3) FROM t;
ALTER TABLE t ADD COLUMN d;
-- error
ALTER TABLE t RENAME TO tt;
-- error
ALTER TABLE t RENAME COLUMN c TO cc;
-- error
ALTER TABLE t DROP COLUMN c;
DROP VIEW v;
CREATE VIEW v AS SELECT a FROM t WHERE (a, b) BETWEEN 1 AND 2;
-- error
ALTER TABLE t RENAME TO tt;
DROP VIEW v;
CREATE VIEW v AS SELECT a = (SELECT 1, 2) FROM t;
-- error
ALTER TABLE t RENAME TO tt;
DROP VIEW v;
CREATE VIEW v AS SELECT a FROM t HAVING a > 1;
-- error
ALTER TABLE t RENAME COLUMN c TO cc;
DROP VIEW v;
CREATE VIEW v AS SELECT max(a, b) FROM t HAVING 1;
-- error
ALTER TABLE t RENAME COLUMN c TO cc;
DROP VIEW v;
CREATE VIEW v AS SELECT 1 WHERE EXISTS (SELECT 1 HAVING 1);
-- error
ALTER TABLE t RENAME COLUMN c TO cc;
DROP VIEW v;
CREATE VIEW v AS SELECT (1, 2) IS TRUE, (1, 2) IS NULL, (a, b) IN (SELECT 1, 2) FROM t;
CREATE VIEW w AS SELECT sum(a) FROM t HAVING 1;
CREATE VIEW x AS SELECT a FROM t GROUP BY b HAVING 1;
ALTER TABLE t RENAME COLUMN c TO cc;
CREATE TRIGGER g AFTER INSERT ON t BEGIN UPDATE t SET a = 1 WHERE (1, 2) = 3; END;
-- error
ALTER TABLE t RENAME TO tt;
