-- lang_altertable, pragma legacy_alter_table: which REFERENCES follow the parent's new name
CREATE TABLE p(x PRIMARY KEY);
CREATE TABLE c(a REFERENCES p, b REFERENCES "p"(x));
ALTER TABLE p RENAME TO p2;
SELECT sql FROM sqlite_schema WHERE name='c';
PRAGMA legacy_alter_table=ON;
ALTER TABLE p2 RENAME TO p3;
SELECT sql FROM sqlite_schema WHERE name='c';
PRAGMA foreign_keys=ON;
ALTER TABLE p3 RENAME TO p4;
SELECT sql FROM sqlite_schema WHERE name='c';
PRAGMA legacy_alter_table=OFF;
ALTER TABLE p4 RENAME TO p5;
SELECT sql FROM sqlite_schema WHERE name='c';
