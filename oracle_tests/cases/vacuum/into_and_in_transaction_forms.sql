-- lang_vacuum: VACUUM in and out of transactions, of memory and attached databases, with a wrong INTO
CREATE TABLE t(a); INSERT INTO t VALUES(1); SAVEPOINT s;
-- error
VACUUM;
RELEASE s;
-- error
VACUUM INTO NULL;
-- error
VACUUM INTO 5;
-- error
VACUUM INTO '/nonexistent-dir/x.db';
ATTACH ':memory:' AS m; CREATE TABLE m.t(b); INSERT INTO m.t VALUES(zeroblob(9000)); DELETE FROM m.t; PRAGMA m.page_count; VACUUM m; PRAGMA m.page_count; VACUUM temp;
-- error
VACUUM nosuch INTO 'x';
VACUUM main; SELECT * FROM t; PRAGMA integrity_check;
