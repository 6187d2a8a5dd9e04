VACUUM;
PRAGMA page_count;
PRAGMA schema_version;
CREATE TABLE t(a);
DROP TABLE t;
VACUUM;
PRAGMA page_count;
PRAGMA schema_version;
