-- pragma user_version, application_id: read by the other engine; schema_version counts on
CREATE TABLE t(a); PRAGMA user_version=-2147483648; PRAGMA application_id=2147483647;
-- swap
PRAGMA user_version; PRAGMA application_id; PRAGMA schema_version; CREATE TABLE u(b); PRAGMA user_version=99;
-- swap
PRAGMA user_version; PRAGMA schema_version; DROP TABLE u; PRAGMA application_id=0; INSERT INTO t VALUES(1);
-- swap
PRAGMA application_id; PRAGMA schema_version; SELECT * FROM t; PRAGMA data_version;
