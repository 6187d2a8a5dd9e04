-- program: sqlite3
-- dbpage: the plans
CREATE TABLE t(a);
EXPLAIN QUERY PLAN SELECT * FROM sqlite_dbpage;
EXPLAIN QUERY PLAN SELECT * FROM sqlite_dbpage WHERE pgno = 1;
EXPLAIN QUERY PLAN SELECT * FROM sqlite_dbpage WHERE rowid = 1;
EXPLAIN QUERY PLAN SELECT * FROM sqlite_dbpage('main');
EXPLAIN QUERY PLAN SELECT * FROM sqlite_dbpage('main') WHERE pgno = 1;
EXPLAIN QUERY PLAN SELECT * FROM sqlite_dbpage WHERE schema = 'main' AND pgno > 1;
EXPLAIN QUERY PLAN SELECT * FROM sqlite_dbpage ORDER BY pgno;
EXPLAIN QUERY PLAN SELECT * FROM sqlite_dbpage ORDER BY pgno DESC;
EXPLAIN QUERY PLAN SELECT * FROM sqlite_dbpage ORDER BY rowid;
EXPLAIN QUERY PLAN SELECT * FROM sqlite_dbpage ORDER BY data;
EXPLAIN QUERY PLAN SELECT * FROM sqlite_schema, sqlite_dbpage WHERE pgno = rootpage;
EXPLAIN QUERY PLAN SELECT * FROM pragma_database_list AS l JOIN sqlite_dbpage(l.name) AS p WHERE p.pgno = 1;
EXPLAIN QUERY PLAN SELECT * FROM sqlite_dbpage WHERE pgno IN (1, 2);
EXPLAIN QUERY PLAN SELECT count(*) FROM sqlite_dbpage;
EXPLAIN QUERY PLAN SELECT max(pgno) FROM sqlite_dbpage;
