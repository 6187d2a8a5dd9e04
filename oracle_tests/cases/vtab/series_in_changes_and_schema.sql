-- program: sqlite3
-- series: in INSERT, UPDATE, DELETE, views and triggers; it cannot be changed itself
CREATE TABLE t(a INTEGER PRIMARY KEY, b UNIQUE);
INSERT INTO t SELECT value, value * 10 FROM generate_series(1, 5);
-- error
INSERT INTO t SELECT value, value * 10 FROM generate_series(5, 7);
INSERT OR IGNORE INTO t SELECT value, value * 10 FROM generate_series(5, 7);
UPDATE t SET b = value FROM generate_series(1, 3) WHERE a = value;
DELETE FROM t WHERE a IN (SELECT value FROM generate_series(2, 6, 2));
SELECT * FROM t ORDER BY a;
CREATE VIEW v AS SELECT value * value AS sq FROM generate_series(1, 4);
SELECT * FROM v;
CREATE TRIGGER g AFTER INSERT ON t BEGIN UPDATE t SET b = (SELECT sum(value) FROM generate_series(1, NEW.a)) WHERE a = NEW.a; END;
INSERT INTO t VALUES(20, 1000);
SELECT * FROM t WHERE a = 20;
-- error
INSERT INTO generate_series VALUES(1);
-- error
UPDATE generate_series SET value = 2;
-- error
DELETE FROM generate_series;
-- error
DROP TABLE generate_series;
-- error
ALTER TABLE generate_series RENAME TO x;
-- error
CREATE INDEX i ON generate_series(value);
-- error
CREATE VIRTUAL TABLE s USING generate_series;
-- error
CREATE VIRTUAL TABLE s USING generate_series(1, 2);
CREATE TABLE c AS SELECT value, start FROM generate_series(1, 2);
SELECT * FROM c;
SELECT sql FROM sqlite_schema WHERE name = 'c';
CREATE TABLE generate_series(x);
INSERT INTO generate_series VALUES('mine');
SELECT * FROM generate_series;
-- error
SELECT * FROM generate_series(1, 2);
DROP TABLE generate_series;
SELECT * FROM generate_series(1, 2);
