-- program: sqlite3
-- dbpage §2, §2.1: pgno and data, and schema, which is hidden
SELECT name, type, hidden, pk FROM pragma_table_xinfo('sqlite_dbpage');
SELECT name FROM pragma_table_info('sqlite_dbpage');
CREATE TABLE t(a);
SELECT schema, pgno FROM sqlite_dbpage WHERE pgno = 1;
SELECT sqlite_dbpage.schema FROM sqlite_dbpage LIMIT 1;
SELECT p.pgno, length(p.data) FROM sqlite_dbpage AS p;
SELECT count(*) FROM sqlite_dbpage('main');
SELECT count(*) FROM sqlite_dbpage WHERE schema = 'main';
SELECT count(*) FROM sqlite_dbpage WHERE schema = 'MAIN';
SELECT schema FROM sqlite_dbpage('Main') WHERE pgno = 1;
SELECT count(*) FROM sqlite_dbpage('nope');
SELECT count(*) FROM sqlite_dbpage(NULL);
SELECT count(*) FROM sqlite_dbpage('');
SELECT count(*) FROM sqlite_dbpage(1);
-- error
SELECT count(*) FROM sqlite_dbpage('main', 2);
-- error
SELECT count(*) FROM sqlite_dbpage('main', 2, 3);
SELECT count(*) FROM sqlite_dbpage WHERE schema IN ('main', 'nope');
SELECT count(*) FROM sqlite_dbpage WHERE schema > 'a';
-- error
SELECT nope FROM sqlite_dbpage;
SELECT count(*) FROM sqlite_dbpage();
