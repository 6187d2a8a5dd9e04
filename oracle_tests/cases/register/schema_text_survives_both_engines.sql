-- schematab: the same texts read by one engine after the other, with odd quotes, keywords and letters
CREATE TABLE "a ""b"" c"([x y] INT, `z` TEXT DEFAULT 'it''s', "ü" CHECK("ü"<>';'));
CREATE INDEX "i;1" ON "a ""b"" c"("ü", [x y] DESC) WHERE `z`<>'--';
CREATE VIEW "v'1" AS SELECT [x y] AS "select", z FROM "a ""b"" c" /* ; */;
CREATE TRIGGER "t;r" AFTER INSERT ON "a ""b"" c" BEGIN SELECT ';', "new"."z"; END;
INSERT INTO "a ""b"" c" VALUES(1,'p','q');
-- swap
SELECT * FROM "v'1";
INSERT INTO "a ""b"" c" VALUES(2,'r','s');
ALTER TABLE "a ""b"" c" RENAME "x y" TO "from";
-- swap
SELECT name, sql FROM sqlite_schema;
SELECT "from" FROM "a ""b"" c" WHERE "ü">'a' AND z<>'--' ORDER BY "ü" DESC;
PRAGMA integrity_check;
