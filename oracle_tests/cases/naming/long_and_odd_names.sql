-- Names of any length and of any characters.
CREATE TABLE "a.b"("c.d", "select", "1x", " ", "tab	name");
INSERT INTO "a.b" VALUES(1, 2, 3, 4, 5);
SELECT "c.d", "select", "1x", " ", "tab	name" FROM "a.b";
SELECT "a.b"."c.d", main."a.b"." " FROM "a.b";
-- error
SELECT a.b.c FROM "a.b";
-- error
SELECT 1x FROM "a.b";
