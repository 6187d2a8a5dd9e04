CREATE TABLE "select"("from" INT, "group" TEXT, "a""b" INT);
INSERT INTO "select" VALUES(1,'g',3);
SELECT "from", "group", "a""b" FROM "select";
SELECT "select"."from" FROM "select" WHERE "group" = 'g';
-- error
SELECT from FROM "select";
SELECT [from], `group` FROM [select];
