-- lang_transaction: schema statements and the statements that use them within one transaction, undone together
BEGIN; CREATE TABLE t(a); INSERT INTO t VALUES(1); CREATE INDEX i ON t(a); CREATE VIEW v AS SELECT a FROM t INDEXED BY i WHERE a>0; CREATE TRIGGER g AFTER INSERT ON t WHEN new.a<3 BEGIN INSERT INTO t VALUES(new.a+10); END; INSERT INTO t VALUES(2); SELECT * FROM v ORDER BY a; ALTER TABLE t RENAME TO u; SELECT * FROM v ORDER BY a; SAVEPOINT s; DROP TABLE u;
-- error
SELECT * FROM v;
ROLLBACK TO s; SELECT count(*) FROM v; ROLLBACK; SELECT count(*) FROM sqlite_schema;
-- error
SELECT * FROM v;
PRAGMA page_count;
