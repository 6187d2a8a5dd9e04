-- withoutrowid, lang_altertable: every form on a WITHOUT ROWID table with a compound key
CREATE TABLE w(a, b, c DEFAULT 1, d, PRIMARY KEY(b DESC, a)) WITHOUT ROWID; CREATE INDEX i ON w(d);
INSERT INTO w(a,b,d) VALUES(1,2,3),(4,5,6);
ALTER TABLE w RENAME b TO k; ALTER TABLE w ADD e DEFAULT 'e'; ALTER TABLE w DROP c; ALTER TABLE w RENAME TO ww;
-- error
ALTER TABLE ww DROP k;
ALTER TABLE ww ALTER d SET NOT NULL;
SELECT * FROM ww;
-- error
INSERT INTO ww VALUES(9,9,NULL,9);
SELECT sql FROM sqlite_schema;
-- swap
SELECT d, e FROM ww WHERE k=2 AND a=1; INSERT INTO ww(a,k,d) VALUES(0,7,7); PRAGMA integrity_check;
