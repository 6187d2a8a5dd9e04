-- pragma encoding: a file that has pages but never had a table may still choose
PRAGMA user_version=3; PRAGMA encoding='UTF-16be'; PRAGMA encoding; PRAGMA user_version; CREATE TABLE t(a); PRAGMA encoding='UTF-8'; PRAGMA encoding; INSERT INTO t VALUES('é'); SELECT hex(CAST(a AS BLOB)) FROM t; DROP TABLE t; PRAGMA encoding='UTF-8'; PRAGMA encoding;
-- swap
PRAGMA encoding; CREATE TABLE u(b); INSERT INTO u VALUES('日本'); SELECT hex(CAST(b AS BLOB)), length(b) FROM u; PRAGMA integrity_check;
