-- autoinc: sqlite_sequence appears with the first such table and stays; it may be read and edited, not dropped or indexed
SELECT name FROM sqlite_schema; CREATE TABLE a(id INTEGER PRIMARY KEY AUTOINCREMENT); SELECT name, sql FROM sqlite_schema; DROP TABLE a; SELECT name FROM sqlite_schema;
-- error
DROP TABLE sqlite_sequence;
-- error
CREATE INDEX i ON sqlite_sequence(name);
-- error
CREATE TRIGGER g AFTER UPDATE ON sqlite_sequence BEGIN SELECT 1; END;
-- error
ALTER TABLE sqlite_sequence RENAME TO s;
CREATE TABLE b(id INTEGER PRIMARY KEY AUTOINCREMENT); INSERT INTO sqlite_sequence VALUES('b', 41),('b', 99); INSERT INTO b DEFAULT VALUES; SELECT id FROM b; SELECT * FROM sqlite_sequence; DELETE FROM sqlite_sequence WHERE name='b'; INSERT INTO b DEFAULT VALUES; SELECT id FROM b;
