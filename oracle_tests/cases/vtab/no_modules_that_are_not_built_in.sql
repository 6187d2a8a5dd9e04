-- stmt, bytecodevtab, csv, zipfile, completion: extensions that the library does not have; the names are free
-- error
SELECT * FROM sqlite_stmt;
-- error
SELECT * FROM bytecode('SELECT 1');
-- error
SELECT * FROM tables_used('SELECT 1');
-- error
SELECT * FROM completion('sel');
-- error
SELECT * FROM fsdir('.');
-- error
SELECT * FROM zipfile('x.zip');
-- error
SELECT count(*) FROM csv;
-- error
CREATE VIRTUAL TABLE c USING csv(filename='x.csv');
-- error
CREATE VIRTUAL TABLE temp.z USING zipfile('x.zip');
CREATE TABLE bytecode(addr, opcode); INSERT INTO bytecode VALUES(0, 'Init');
SELECT opcode FROM bytecode;
CREATE VIEW tables_used AS SELECT 't' AS name; SELECT * FROM tables_used;
-- error
SELECT * FROM tables_used('SELECT 1');
CREATE TABLE completion(candidate); INSERT INTO completion VALUES('SELECT'); SELECT * FROM completion;
-- error
CREATE TABLE sqlite_stmt(sql);
SELECT name FROM pragma_module_list WHERE name IN ('sqlite_stmt', 'bytecode', 'tables_used', 'csv', 'zipfile', 'fsdir', 'completion', 'dbstat') ORDER BY 1;
