-- lang_createvtab: virtual tables made, renamed and dropped inside transactions that are rolled back
BEGIN; CREATE VIRTUAL TABLE s USING dbstat; SELECT count(*)>=0 FROM s; ROLLBACK;
-- error
SELECT * FROM s;
CREATE VIRTUAL TABLE s USING dbstat; BEGIN; DROP TABLE s; CREATE TABLE s(a); ROLLBACK; SELECT count(*)>0 FROM s; SAVEPOINT x; DROP TABLE s; ROLLBACK TO x; SELECT count(*)>0 FROM s; RELEASE x; ALTER TABLE s RENAME TO t; SELECT name, sql FROM sqlite_schema; SELECT count(*)>0 FROM t; CREATE VIEW v AS SELECT name FROM t;
-- error
SELECT count(*)>0 FROM v;
-- error
ALTER TABLE t ADD x;
-- error
CREATE INDEX i ON t(name);
DROP TABLE t; SELECT name FROM sqlite_schema;
