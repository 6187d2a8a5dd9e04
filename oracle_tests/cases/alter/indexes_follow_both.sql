-- lang_altertable: CREATE INDEX texts: quotes, remarks, expressions
CREATE TABLE t(a, "b c");
CREATE INDEX   i1   ON   t ( a , "b c" DESC ) ;
CREATE UNIQUE INDEX i2 ON"t"(a/* rem */,lower("b c"))WHERE"a">1;
-- error
CREATE INDEX i3 ON t(a + "b c", t.a) ;
CREATE INDEX i3 ON t(a + "b c", 'a', "a" COLLATE nocase);
ALTER TABLE t RENAME a TO z;
ALTER TABLE t RENAME TO "T t";
ALTER TABLE "T t" RENAME "b c" TO bc;
SELECT name, tbl_name, sql FROM sqlite_schema WHERE type='index';
PRAGMA index_xinfo(i3);
INSERT INTO "T t" VALUES(2,'X');
SELECT z FROM "T t" WHERE z+bc=2;
