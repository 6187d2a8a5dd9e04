-- encoding: UTF-16le
-- lang_attach: an attached empty database takes main's encoding; one that differs is refused
CREATE TABLE t(a);
INSERT INTO t VALUES('é');
ATTACH ':memory:' AS x;
CREATE TABLE x.u AS SELECT a FROM t;
PRAGMA x.encoding;
SELECT hex(CAST(a AS BLOB)) FROM x.u;
