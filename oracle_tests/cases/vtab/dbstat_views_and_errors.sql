-- dbstat: its arguments, its use in subqueries and what cannot be done with it
CREATE TABLE t(a); SELECT name FROM dbstat(NULL) ORDER BY 1; SELECT name FROM dbstat('main', 1) ORDER BY 1;
-- error
SELECT name FROM dbstat('main', 1, 2);
SELECT (SELECT sum(pgsize) FROM dbstat WHERE name=s.name) FROM sqlite_schema s; SELECT name FROM main.dbstat ORDER BY 1; SELECT name FROM temp.dbstat;
-- error
DELETE FROM dbstat;
CREATE TABLE dbstat(mine); SELECT * FROM dbstat; DROP TABLE dbstat; SELECT count(*) FROM dbstat; SELECT rowid IS NOT NULL FROM dbstat LIMIT 1; SELECT name, type, hidden FROM pragma_table_xinfo('dbstat');
