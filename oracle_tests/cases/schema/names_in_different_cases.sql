-- lang_naming: names of tables, columns, indexes and triggers in any case of ASCII letters, not of others
CREATE TABLE MyTable(MyCol, "Öl");
CREATE INDEX MyIdx ON mytable(MYCOL);
INSERT INTO MYTABLE(mycol, "Öl") VALUES(1,2);
SELECT MyCoL FROM mYtAbLe WHERE MYTABLE.mycol=1;
-- error
SELECT "öl" + 1 FROM mytable WHERE [öl]=2;
-- error
CREATE INDEX MYIDX ON mytable("Öl");
-- error
CREATE TABLE MYTABLE(x);
CREATE TABLE "ölTable"(a); CREATE TABLE "ÖlTable"(a);
ALTER TABLE mytable RENAME COLUMN MYCOL TO other;
DROP INDEX myidx;
SELECT name FROM sqlite_schema;
