-- program: sqlite3
-- dbpage, trusted-schema rules: not in views and triggers; its name is taken
CREATE TABLE t(a);
CREATE VIEW v AS SELECT pgno FROM sqlite_dbpage;
-- error
SELECT * FROM v;
CREATE TRIGGER g AFTER INSERT ON t BEGIN SELECT count(*) FROM sqlite_dbpage; END;
-- error
INSERT INTO t VALUES(1);
DROP TRIGGER g;
CREATE TEMP VIEW tv AS SELECT pgno FROM sqlite_dbpage;
SELECT * FROM tv;
CREATE VIRTUAL TABLE x USING sqlite_dbpage;
CREATE VIRTUAL TABLE temp.y USING sqlite_dbpage;
SELECT count(*) FROM x;
SELECT count(*) FROM y('main');
DROP TABLE x;
DROP TABLE y;
-- error
CREATE TABLE sqlite_dbpage(a);
-- error
DROP TABLE sqlite_dbpage;
-- error
ALTER TABLE sqlite_dbpage RENAME TO y;
-- error
CREATE INDEX i ON sqlite_dbpage(pgno);
CREATE TABLE c AS SELECT pgno, length(data) AS n FROM sqlite_dbpage;
SELECT * FROM c;
WITH p AS (SELECT pgno FROM sqlite_dbpage) SELECT count(*) FROM p;
SELECT pgno FROM (SELECT pgno FROM sqlite_dbpage WHERE pgno = 1);
SELECT (SELECT length(data) FROM sqlite_dbpage WHERE pgno = rootpage) FROM sqlite_schema WHERE name = 't';
