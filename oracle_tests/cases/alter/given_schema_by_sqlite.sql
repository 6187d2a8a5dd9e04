-- lang_altertable: a schema that SQLite made and altered, altered on by both
CREATE TABLE t(a, b AS (a*2), c DEFAULT 'c');
CREATE UNIQUE INDEX i ON t(b) WHERE c='c';
INSERT INTO t(a) VALUES(1),(2);
ALTER TABLE t RENAME a TO base;
ALTER TABLE t ADD COLUMN d DEFAULT 1.5;
ALTER TABLE t RENAME TO "T x";
-- given
ALTER TABLE "T x" RENAME b TO twice;
ALTER TABLE "T x" DROP COLUMN d;
-- error
INSERT INTO "T x"(base) VALUES(2);
INSERT INTO "T x"(base, c) VALUES(2,'other');
SELECT * FROM "T x";
SELECT sql FROM sqlite_schema;
PRAGMA integrity_check;
