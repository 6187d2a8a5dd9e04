-- program: sqlite3
-- dbpage §2.1: the pages of attached databases and of temp
ATTACH ':memory:' AS aux1;
CREATE TABLE aux1.t(a);
CREATE TABLE main.m(a);
CREATE TABLE aux1.u(a);
CREATE TEMP TABLE tt(a);
SELECT count(*) FROM sqlite_dbpage('aux1');
SELECT count(*) FROM sqlite_dbpage('main');
SELECT count(*) FROM sqlite_dbpage('temp');
SELECT count(*) FROM sqlite_dbpage;
SELECT schema, pgno FROM sqlite_dbpage('aux1') ORDER BY pgno;
SELECT dblist.name, substr(dbpage.data, 1, 15) FROM pragma_database_list AS dblist JOIN sqlite_dbpage(dblist.name) AS dbpage WHERE dbpage.pgno=1 ORDER BY 1;
SELECT dblist.name, count(dbpage.pgno) FROM pragma_database_list AS dblist LEFT JOIN sqlite_dbpage(dblist.name) AS dbpage GROUP BY 1 ORDER BY 1;
SELECT count(*) FROM aux1.sqlite_dbpage;
SELECT count(*) FROM temp.sqlite_dbpage;
SELECT count(*) FROM main.sqlite_dbpage;
DETACH aux1;
SELECT count(*) FROM sqlite_dbpage('aux1');
