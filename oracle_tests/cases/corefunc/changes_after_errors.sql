-- lang_corefunc changes(): a statement that fails and is undone changes nothing that counts
CREATE TABLE t(a UNIQUE);
INSERT INTO t VALUES (1), (2);
-- error
INSERT INTO t VALUES (5), (1);
SELECT changes(), total_changes(), last_insert_rowid();
-- error
INSERT OR FAIL INTO t VALUES (6), (2), (7);
SELECT changes(), total_changes(), last_insert_rowid();
SELECT * FROM t ORDER BY a;
