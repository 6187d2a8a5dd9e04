-- fileformat2, pragma schema_version: every successful ALTER TABLE counts, a refused one does not
CREATE TABLE t(a, b, c);
CREATE VIEW v AS SELECT a FROM t;
PRAGMA schema_version;
ALTER TABLE t RENAME TO u;
PRAGMA schema_version;
ALTER TABLE u RENAME b TO bb;
PRAGMA schema_version;
ALTER TABLE u ADD d;
PRAGMA schema_version;
ALTER TABLE u DROP c;
PRAGMA schema_version;
-- error
ALTER TABLE u DROP a;
-- error
ALTER TABLE u RENAME TO v;
PRAGMA schema_version;
ALTER TABLE u ADD CHECK(a > bb);
PRAGMA schema_version;
