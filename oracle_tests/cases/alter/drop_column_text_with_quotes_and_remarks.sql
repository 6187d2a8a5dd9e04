-- lang_altertable "DROP COLUMN": texts with remarks, odd spaces, constraints behind the columns
CREATE TABLE t(a,b,c);
CREATE TABLE t2("a b" INT, /* one */ c TEXT DEFAULT ')', /* two */ d);
CREATE TABLE t3(a INT
  , b INT -- about b
  , c INT -- about c
  , PRIMARY KEY(a)
);
CREATE TABLE t4(a, b, CONSTRAINT k CHECK(a>0), UNIQUE(a));
CREATE TABLE t5(a PRIMARY KEY, b, c)WITHOUT ROWID;
ALTER TABLE t DROP b;
ALTER TABLE t2 DROP "a b";
ALTER TABLE t2 DROP d;
ALTER TABLE t3 DROP c;
ALTER TABLE t3 DROP b;
ALTER TABLE t4 DROP b;
ALTER TABLE t5 DROP COLUMN c;
SELECT sql FROM sqlite_schema WHERE sql NOT NULL;
