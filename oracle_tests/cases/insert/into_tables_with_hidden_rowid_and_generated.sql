-- lang_insert: SELECT * into a table with generated columns; counts of columns; star of views and joins
CREATE TABLE s(a, g AS (a+1), b); CREATE TABLE d(x, y, z); CREATE TABLE e(a, g AS (a*2) STORED, b); INSERT INTO s VALUES(1,2),(3,4); INSERT INTO d SELECT * FROM s; SELECT * FROM d; INSERT INTO e SELECT a, b FROM s; SELECT * FROM e;
-- error
INSERT INTO e SELECT * FROM s;
INSERT INTO e(b, a) SELECT g, b FROM s; SELECT * FROM e; INSERT INTO s SELECT a, b FROM s; SELECT * FROM s;
-- error
INSERT INTO d SELECT s.a, e.* FROM s JOIN e ON s.a=e.a;
INSERT INTO d SELECT s.a, e.a, e.g FROM s JOIN e ON s.a=e.a ORDER BY e.rowid LIMIT 1; SELECT count(*) FROM d;
