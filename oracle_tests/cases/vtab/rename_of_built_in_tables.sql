-- lang_altertable: a virtual table whose module keeps nothing under its name is renamed, also in views and back
CREATE VIRTUAL TABLE s USING dbstat; ALTER TABLE s RENAME TO "new s"; SELECT sql FROM sqlite_schema; SELECT count(*)>0 FROM "new s"; BEGIN; ALTER TABLE "new s" RENAME TO third; ROLLBACK; SELECT name FROM sqlite_schema; ALTER TABLE "new s" RENAME TO s; SELECT count(*)>0 FROM s;
-- error
ALTER TABLE s RENAME COLUMN name TO n;
SELECT sql FROM sqlite_schema;
-- error
ALTER TABLE s RENAME TO sqlite_s;
