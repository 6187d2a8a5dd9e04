CREATE TABLE t(a);
PRAGMA user_version = 77;
PRAGMA application_id = 99;
PRAGMA schema_version;
VACUUM;
PRAGMA user_version;
PRAGMA application_id;
PRAGMA schema_version;
PRAGMA encoding;
-- swap
PRAGMA user_version;
VACUUM;
PRAGMA schema_version;
