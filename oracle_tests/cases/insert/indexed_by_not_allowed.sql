-- lang_insert: INDEXED BY is no part of INSERT
CREATE TABLE t(a);
CREATE INDEX i ON t(a);
-- error
INSERT INTO t INDEXED BY i VALUES(1);
SELECT * FROM t;
