-- stmt §1: sqlite_stmt is in no default build, and there it is a name like any other that begins with sqlite_
-- error
SELECT * FROM sqlite_stmt;
-- error
SELECT sql FROM sqlite_stmt WHERE busy;
-- error
SELECT sum(mem) FROM sqlite_stmt WHERE run=0;
-- error
SELECT * FROM sqlite_stmt();
-- error
SELECT * FROM main.sqlite_stmt;
SELECT count(*) FROM pragma_table_info('sqlite_stmt');
-- error
CREATE VIRTUAL TABLE x USING sqlite_stmt;
-- error
CREATE TABLE sqlite_stmt(sql);
-- error
DELETE FROM sqlite_stmt;
CREATE VIEW v AS SELECT * FROM sqlite_stmt;
-- error
SELECT * FROM v;
-- error
SELECT * FROM bytecode('SELECT 1');
-- error
SELECT * FROM tables_used('SELECT 1');
