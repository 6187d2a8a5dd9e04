-- lang_altertable: rows from before columns were added, made by SQLite, read and changed here
CREATE TABLE t(a, b);
CREATE TABLE w(k PRIMARY KEY) WITHOUT ROWID;
INSERT INTO t VALUES(1,2),(3,4);
INSERT INTO w VALUES('x'),('y');
ALTER TABLE t ADD c TEXT DEFAULT 7;
ALTER TABLE t ADD d AS (c||a) ;
ALTER TABLE w ADD v REAL DEFAULT 3;
-- given
SELECT *, typeof(c) FROM t;
SELECT *, typeof(v) FROM w;
UPDATE t SET b=5 WHERE a=1;
CREATE INDEX i ON t(c, d);
SELECT a FROM t WHERE c='7' ORDER BY d;
UPDATE w SET v=v+0.5 WHERE k='x';
ALTER TABLE t DROP b;
SELECT * FROM t; SELECT * FROM w;
PRAGMA integrity_check;
