-- stricttables, lang_altertable: added columns need types, CREATE TABLE AS makes no STRICT table
CREATE TABLE t(a INT) STRICT;
INSERT INTO t VALUES(1);
-- error
ALTER TABLE t ADD b;
-- error
ALTER TABLE t ADD b DATE;
-- error
ALTER TABLE t ADD b INT DEFAULT 'x';
ALTER TABLE t ADD c TEXT DEFAULT 5;
ALTER TABLE t ADD d INT AS (a) VIRTUAL;
SELECT *, typeof(c) FROM t;
ALTER TABLE t RENAME a TO aa;
-- error
UPDATE t SET aa='q';
CREATE TABLE u AS SELECT * FROM t;
SELECT sql FROM sqlite_schema;
INSERT INTO u VALUES('free','x',1);
PRAGMA integrity_check;
