CREATE TABLE t(a INTEGER PRIMARY KEY, b UNIQUE, c);
INSERT INTO t VALUES(1,'x',1),(2,'y',2);
INSERT INTO t VALUES(1,'z',9),(3,'x',9),(4,'w',9) ON CONFLICT DO NOTHING;
SELECT changes(), total_changes(), last_insert_rowid();
SELECT * FROM t ORDER BY a;
