-- lang_altertable: the default is given with the column's affinity
CREATE TABLE t(a);
INSERT INTO t VALUES(1);
ALTER TABLE t ADD COLUMN b INT DEFAULT '5';
ALTER TABLE t ADD COLUMN c TEXT DEFAULT 6;
ALTER TABLE t ADD COLUMN d REAL DEFAULT 7;
SELECT b, typeof(b), c, typeof(c), d, typeof(d) FROM t;
CREATE INDEX i ON t(b,c,d);
SELECT a FROM t WHERE b=5 AND c='6' AND d=7;
PRAGMA integrity_check;
