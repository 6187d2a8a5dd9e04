-- lang_altertable: a column in a partial index's WHERE cannot be dropped
CREATE TABLE t(a, b, c);
CREATE INDEX i ON t(a) WHERE b>0;
-- error
ALTER TABLE t DROP b;
CREATE INDEX j ON t(a+c);
-- error
ALTER TABLE t DROP c;
DROP INDEX i;
DROP INDEX j;
ALTER TABLE t DROP b;
ALTER TABLE t DROP c;
SELECT sql FROM sqlite_schema;
