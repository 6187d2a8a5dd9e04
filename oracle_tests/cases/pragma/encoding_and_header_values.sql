-- pragma encoding, user_version, application_id: values of many forms, kept as 32 signed bits
PRAGMA user_version=2147483647; PRAGMA user_version; PRAGMA user_version=2147483648; PRAGMA user_version; PRAGMA user_version=-7; PRAGMA user_version; PRAGMA user_version=0x10; PRAGMA user_version; PRAGMA user_version='12abc'; PRAGMA user_version; PRAGMA user_version=1.9; PRAGMA user_version; PRAGMA user_version(5); PRAGMA user_version=on; PRAGMA user_version;
PRAGMA application_id=0xFFFFFFFF; PRAGMA application_id; PRAGMA application_id=0x7FFFFFFF; PRAGMA application_id;
PRAGMA encoding; PRAGMA encoding='UTF-16'; PRAGMA encoding;
-- error
PRAGMA encoding='latin1';
CREATE TABLE t(a); PRAGMA encoding='UTF-8'; PRAGMA encoding;
