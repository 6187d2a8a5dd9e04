PRAGMA user_version = -5;
PRAGMA application_id = 2147483647;
CREATE TABLE t(a);
PRAGMA schema_version;
CREATE TABLE u(a);
PRAGMA schema_version;
DROP TABLE u;
PRAGMA schema_version;
-- swap
PRAGMA user_version;
PRAGMA application_id;
PRAGMA schema_version;
