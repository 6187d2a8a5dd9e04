-- lang_altertable: REFERENCES of other tables follow with foreign keys on and off, self references too
PRAGMA foreign_keys=ON;
CREATE TABLE p(id INTEGER PRIMARY KEY, up REFERENCES p);
CREATE TABLE "c 1"(a REFERENCES p ON DELETE CASCADE, b REFERENCES"p"(id), c REFERENCES [p] (id) DEFERRABLE, FOREIGN KEY(a) REFERENCES 'p');
INSERT INTO p VALUES(1,NULL),(2,1);
INSERT INTO "c 1" VALUES(1,2,1);
ALTER TABLE p RENAME TO "new p";
SELECT sql FROM sqlite_schema;
-- error
INSERT INTO "c 1" VALUES(3,1,1);
ALTER TABLE "new p" RENAME id TO "the id";
SELECT sql FROM sqlite_schema;
DELETE FROM "c 1";
DELETE FROM "new p" WHERE "the id"=2;
PRAGMA foreign_key_list("c 1");
