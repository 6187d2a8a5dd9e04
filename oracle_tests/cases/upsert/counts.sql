-- lang_upsert: a DO UPDATE counts as a change, DO NOTHING does not
CREATE TABLE t(a PRIMARY KEY, n);
INSERT INTO t VALUES(1,1);
INSERT INTO t VALUES(1,1) ON CONFLICT DO NOTHING;
SELECT changes(), last_insert_rowid();
INSERT INTO t VALUES(1,1) ON CONFLICT(a) DO UPDATE SET n=2;
SELECT changes(), last_insert_rowid();
INSERT INTO t VALUES(1,1) ON CONFLICT(a) DO UPDATE SET n=2 WHERE 0;
SELECT changes();
