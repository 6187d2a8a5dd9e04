-- schematab: sqlite_schema may not be changed, indexed, altered or dropped; sqlite_sequence and sqlite_stat1 may be written
CREATE TABLE t(a INTEGER PRIMARY KEY AUTOINCREMENT, b);
CREATE INDEX i ON t(b);
INSERT INTO t(b) VALUES(1);
ANALYZE;
-- error
INSERT INTO sqlite_schema VALUES(1,2,3,4,5);
-- error
UPDATE sqlite_master SET name='x';
-- error
DELETE FROM sqlite_temp_master;
-- error
CREATE INDEX x ON sqlite_schema(name);
-- error
CREATE TRIGGER x AFTER INSERT ON sqlite_schema BEGIN SELECT 1; END;
-- error
ALTER TABLE sqlite_master ADD c;
-- error
DROP TABLE sqlite_sequence;
-- error
CREATE INDEX x ON sqlite_stat1(tbl);
-- error
CREATE TRIGGER x AFTER INSERT ON sqlite_sequence BEGIN SELECT 1; END;
-- error
ALTER TABLE sqlite_stat1 RENAME TO y;
-- error
CREATE TABLE sqlite_mine(a);
-- error
CREATE INDEX sqlite_i ON t(b);
-- error
CREATE VIEW sqlite_v AS SELECT 1;
-- error
CREATE TRIGGER sqlite_g AFTER INSERT ON t BEGIN SELECT 1; END;
UPDATE sqlite_sequence SET seq=41;
INSERT INTO t(b) VALUES(2);
SELECT * FROM t;
DROP TABLE sqlite_stat1;
DROP TABLE sqlite_stat4;
SELECT name FROM sqlite_schema;
