-- lang_createview: a view over what is not there can be made, fails when read, works when it is there
CREATE VIEW v AS SELECT a, f FROM later WHERE a>0;
-- error
SELECT * FROM v;
-- error
PRAGMA table_info(v);
CREATE TABLE later(a); 
-- error
SELECT * FROM v;
ALTER TABLE later ADD f DEFAULT 'f';
DROP TABLE later; CREATE TABLE later(a, f); INSERT INTO later VALUES(1,2),(-1,0); SELECT * FROM v; CREATE VIEW w AS SELECT * FROM v; DROP VIEW v;
-- error
SELECT * FROM w;
CREATE TABLE v(z); INSERT INTO v VALUES(5); SELECT * FROM w; DROP TABLE v; CREATE VIEW v AS SELECT z FROM w;
-- error
SELECT * FROM v;
DROP VIEW w; SELECT name FROM sqlite_schema;
