-- lang_altertable: in a UTF-16 file too, names beyond ASCII among those that stay and those that change
-- encoding: UTF-16be
CREATE TABLE "größe"(käse, "日本" DEFAULT 'ü', plain CHECK(käse<>'é'));
CREATE VIEW v AS SELECT "größe".käse||"日本" AS z FROM "größe";
INSERT INTO "größe"(käse) VALUES('brot');
ALTER TABLE "größe" RENAME COLUMN käse TO wurst; ALTER TABLE "größe" RENAME TO maß; ALTER TABLE maß ADD "neu é" DEFAULT 'ß'; ALTER TABLE maß DROP plain;
ALTER TABLE maß RENAME wurst TO plain;
SELECT sql FROM sqlite_schema; SELECT * FROM v; SELECT * FROM maß;
-- swap
INSERT INTO maß(plain) VALUES('x'); SELECT z FROM v; PRAGMA integrity_check;
