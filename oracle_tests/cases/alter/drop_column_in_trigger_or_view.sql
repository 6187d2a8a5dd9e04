-- lang_altertable: a column that a trigger or view uses cannot be dropped
CREATE TABLE t(a, b, c);
CREATE VIEW v AS SELECT b FROM t;
-- error
ALTER TABLE t DROP b;
DROP VIEW v;
CREATE TRIGGER g AFTER INSERT ON t BEGIN SELECT new.b; END;
-- error
ALTER TABLE t DROP b;
DROP TRIGGER g;
ALTER TABLE t DROP b;
SELECT sql FROM sqlite_schema;
-- error
ALTER TABLE v DROP a;
