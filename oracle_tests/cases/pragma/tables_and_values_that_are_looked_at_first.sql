-- checks take numbers in quotes for tables, and any virtual table for one; other PRAGMAs look at their values only where
-- these count
CREATE TABLE t(a CHECK (a > 0));
INSERT INTO t VALUES (1);
-- error
PRAGMA integrity_check('01');
-- error
PRAGMA integrity_check('-1');
-- error
PRAGMA integrity_check("1");
PRAGMA integrity_check(01);
PRAGMA integrity_check(-1);
PRAGMA integrity_check(1.5);
PRAGMA integrity_check(json_each);
PRAGMA integrity_check(sqlite_master);
-- error
PRAGMA main.quick_check('01');
-- error
PRAGMA main.quick_check('-1');
-- error
PRAGMA main.quick_check("1");
PRAGMA main.quick_check(01);
PRAGMA main.quick_check(-1);
PRAGMA main.quick_check(1.5);
PRAGMA main.quick_check(json_each);
PRAGMA main.quick_check(sqlite_master);
PRAGMA temp.integrity_check(sqlite_master);
PRAGMA foreign_key_check(json_each);
PRAGMA encoding = bogus;
PRAGMA query_only = 1;
-- error
PRAGMA incremental_vacuum;
PRAGMA query_only = 0;
PRAGMA temp_store = 1.5;
PRAGMA temp_store;
PRAGMA temp_store = 2;
PRAGMA temp_store;
ATTACH ':memory:' AS x;
CREATE TABLE x.t(b CHECK (b > 1));
PRAGMA ignore_check_constraints = 1;
INSERT INTO x.t VALUES (0);
PRAGMA ignore_check_constraints = 0;
PRAGMA integrity_check(t);
PRAGMA x.integrity_check(T);
-- error
SELECT count(*) FROM pragma_table_info('t', 'x', nope);
-- error
SELECT nope FROM pragma_table_info('t', 'x', 1);
-- error
SELECT 1 FROM pragma_table_info('t', 'x', 1);
