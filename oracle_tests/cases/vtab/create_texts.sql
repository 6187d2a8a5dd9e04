create   virtual  table "q x"  using DBSTAT  ( main ,  'a b' , c=d (e,f) );
CREATE VIRTUAL TABLE main.m USING dbstat;
CREATE VIRTUAL TABLE [br] USING dbstat();
SELECT name, sql FROM sqlite_schema;
SELECT count(*) > 0 FROM [q x];
DROP TABLE "q x";
SELECT name FROM sqlite_schema;
