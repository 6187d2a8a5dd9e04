CREATE TABLE w(a, b, c, d REAL, e DEFAULT 'ee', PRIMARY KEY(b DESC, a)) WITHOUT ROWID;
INSERT INTO w(a,b,c,d) VALUES(1,2,3,4.0),(5,6,7,8.5);
CREATE INDEX wd ON w(d);
ALTER TABLE w ADD f DEFAULT 'z';
ALTER TABLE w DROP c;
SELECT * FROM w;
SELECT * FROM w WHERE d = 8.5;
-- error
ALTER TABLE w DROP b;
INSERT INTO w VALUES(7,2,9,9,9);
SELECT * FROM w;
SELECT type, name, tbl_name, sql FROM sqlite_schema;
-- swap
SELECT *, typeof(d) FROM w;
PRAGMA integrity_check;
