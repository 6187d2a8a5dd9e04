-- lang_createvtab: names, databases, modules that are not there, and what a virtual table cannot be
-- error
CREATE VIRTUAL TABLE v USING nosuch(a, b);
-- error
CREATE VIRTUAL TABLE IF NOT EXISTS v USING nosuch;
CREATE TABLE v(a);
-- error
CREATE VIRTUAL TABLE v USING dbstat;
CREATE VIRTUAL TABLE IF NOT EXISTS v USING dbstat;
CREATE VIRTUAL TABLE d USING dbstat(main);
CREATE VIRTUAL TABLE e USING dbstat(temp, x);
-- error
CREATE VIRTUAL TABLE f USING dbstat(nosuch);
CREATE VIRTUAL TABLE temp.tmp USING dbstat;
-- error
CREATE VIRTUAL TABLE nosuch.tmp USING dbstat;
-- error
CREATE VIRTUAL TABLE g USING json_each;
-- error
CREATE VIRTUAL TABLE h USING pragma_table_info;
-- error
CREATE VIRTUAL TABLE sqlite_x USING dbstat;
-- error
CREATE TEMP VIRTUAL TABLE q USING dbstat;
-- error
CREATE UNIQUE INDEX i ON d(name);
-- error
CREATE TRIGGER r AFTER INSERT ON d BEGIN SELECT 1; END;
-- error
CREATE TRIGGER r INSTEAD OF INSERT ON d BEGIN SELECT 1; END;
-- error
ALTER TABLE d ADD COLUMN z;
-- error
ALTER TABLE d DROP COLUMN name;
-- error
ALTER TABLE d RENAME COLUMN name TO n;
ALTER TABLE d RENAME TO d2;
SELECT name, type, sql FROM sqlite_schema;
SELECT DISTINCT name FROM d2 ORDER BY 1;
-- error
INSERT INTO d2 DEFAULT VALUES;
-- error
DELETE FROM d2;
-- error
UPDATE d2 SET name=1;
DROP TABLE d2;
-- error
DROP VIEW d2;
DROP TABLE tmp;
PRAGMA table_list;
-- error
ANALYZE d;
-- error
REINDEX d;
CREATE VIRTUAL TABLE k USING dbstat ( ) ;
CREATE VIRTUAL TABLE l USING "dbstat";
-- error
CREATE VIRTUAL TABLE m USING dbstat(main) extra;
-- error
CREATE VIRTUAL TABLE n USING;
CREATE VIRTUAL TABLE main.o USING dbstat(main, );
SELECT name, sql FROM sqlite_schema;
