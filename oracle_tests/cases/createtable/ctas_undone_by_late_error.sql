-- lang_createtable: CREATE TABLE AS whose SELECT fails after rows leaves no table, no pages, and the transaction open
CREATE TABLE s(a); INSERT INTO s VALUES(1),(2),(-9223372036854775808); PRAGMA page_count;
-- error
CREATE TABLE t AS SELECT abs(a) FROM s;
SELECT name FROM sqlite_schema; PRAGMA page_count; BEGIN; INSERT INTO s VALUES(7);
-- error
CREATE TABLE t AS SELECT abs(a) FROM s;
SELECT count(*) FROM s; CREATE TABLE t AS SELECT a FROM s WHERE a>0; COMMIT; SELECT * FROM t; PRAGMA integrity_check; SELECT changes(), total_changes();
