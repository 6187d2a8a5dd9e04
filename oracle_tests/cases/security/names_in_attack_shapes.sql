-- security: names with quotes, semicolons and comment signs stay names through CREATE, ALTER and the schema's text
-- error
CREATE TABLE "t; DROP TABLE x--"("a'b", "c""d", [e]]); 
CREATE TABLE "t; DROP TABLE x--"("a'b", "c""d", "/* e */");
INSERT INTO "t; DROP TABLE x--" VALUES(1,2,3);
ALTER TABLE "t; DROP TABLE x--" RENAME TO "'); DELETE FROM t; --";
ALTER TABLE "'); DELETE FROM t; --" RENAME COLUMN "a'b" TO "x"" INTEGER, y";
SELECT sql FROM sqlite_schema;
SELECT "x"" INTEGER, y" FROM "'); DELETE FROM t; --";
CREATE INDEX "i'" ON "'); DELETE FROM t; --"("c""d");
DROP INDEX "i'"; DROP TABLE "'); DELETE FROM t; --"; SELECT count(*) FROM sqlite_schema;
