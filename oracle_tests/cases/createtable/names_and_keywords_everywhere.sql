-- lang_createtable, lang_keywords: keywords as table and column names, quoted in each way, in constraints and indexes
CREATE TABLE "table"([index] INT, `from` TEXT, "where" DEFAULT "group", 'order' AS ("index"+1), abort, begin, "select" CHECK("select"<>`from`)); INSERT INTO "table"("index", [from], "select") VALUES(1,'f','s'); SELECT * FROM "table"; SELECT "order", abort, begin FROM [table] WHERE `where`='group'; CREATE INDEX "create" ON "table"("from", [select] DESC) WHERE "where" IS NOT NULL;
-- error
UPDATE `table` SET [index]=5, end=1;
UPDATE `table` SET [index]=5; SELECT "order" FROM "table"; ALTER TABLE "table" RENAME COLUMN "where" TO "having"; SELECT sql FROM sqlite_schema;
-- error
CREATE TABLE t(select);
-- error
CREATE TABLE t(a, A);
-- error
CREATE TABLE t(a, "A");
-- error
CREATE TABLE index(a);
CREATE TABLE abort(replace, action, cast, plan, query, key, temp, row, rows); SELECT replace, key FROM abort;
