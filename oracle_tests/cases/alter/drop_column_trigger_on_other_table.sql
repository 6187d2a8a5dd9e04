-- lang_altertable: programs of other tables' triggers that read the column forbid dropping it
CREATE TABLE t(a, b);
CREATE TABLE o(x);
CREATE TRIGGER g AFTER INSERT ON o BEGIN INSERT INTO t(a) SELECT b FROM t WHERE a=new.x; END;
-- error
ALTER TABLE t DROP b;
-- error
ALTER TABLE t DROP a;
CREATE VIEW v AS SELECT b FROM t;
DROP TRIGGER g;
-- error
ALTER TABLE t DROP b;
DROP VIEW v;
CREATE VIEW s AS SELECT * FROM t;
ALTER TABLE t DROP b;
SELECT * FROM s;
SELECT sql FROM sqlite_schema;
