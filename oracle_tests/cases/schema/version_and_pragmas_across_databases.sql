-- pragma schema_version, user_version, application_id: one of each database
ATTACH ':memory:' AS x;
CREATE TABLE t(a);
CREATE TABLE x.u(a);
CREATE TABLE x.w(a);
PRAGMA schema_version;
PRAGMA x.schema_version;
PRAGMA temp.schema_version;
PRAGMA x.user_version=-5;
PRAGMA user_version=2147483647;
PRAGMA application_id=0x1234;
PRAGMA x.application_id=-1;
PRAGMA user_version;
PRAGMA x.user_version;
PRAGMA application_id;
PRAGMA x.application_id;
PRAGMA user_version=2147483648;
PRAGMA user_version;
PRAGMA user_version='12abc';
PRAGMA user_version;
-- error
PRAGMA nope.user_version;
BEGIN;
PRAGMA user_version=7;
ROLLBACK;
PRAGMA user_version;
