-- pragma encoding: settable only while the file is empty; an unknown name is an error
-- error
PRAGMA encoding='UTF-7';
PRAGMA encoding;
PRAGMA encoding='UTF-16';
PRAGMA encoding;
CREATE TABLE t(a);
PRAGMA encoding='UTF-8';
PRAGMA encoding;
INSERT INTO t VALUES('äöü€');
SELECT a, length(a), hex(CAST(a AS BLOB)) FROM t;
