-- lang_altertable: the new name is quoted where the old one was, and where it has to be
CREATE TABLE "odd t"("a", [b], `c`, d CHECK("d" > 0), UNIQUE("a", b));
CREATE INDEX "odd i" ON "odd t"("a", [b]);
ALTER TABLE "odd t" RENAME "a" TO plain;
SELECT sql FROM sqlite_schema;
ALTER TABLE "odd t" RENAME b TO "with space";
SELECT sql FROM sqlite_schema WHERE sql NOT NULL;
ALTER TABLE "odd t" RENAME c TO 'str''ing';
SELECT sql FROM sqlite_schema WHERE type = 'table';
ALTER TABLE "odd t" RENAME d TO "qu""ote";
SELECT sql FROM sqlite_schema WHERE type = 'table';
SELECT name FROM pragma_table_info('odd t');
INSERT INTO "odd t" VALUES(1,2,3,4);
-- error
INSERT INTO "odd t" VALUES(1,2,3,0);
