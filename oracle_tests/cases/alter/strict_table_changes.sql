-- stricttables, lang_altertable: new columns of a STRICT table need a type, defaults must fit
CREATE TABLE s(a INT, b TEXT) STRICT; INSERT INTO s VALUES(1,'x');
-- error
ALTER TABLE s ADD c;
-- error
ALTER TABLE s ADD c VARCHAR(5);
-- error
ALTER TABLE s ADD c INT DEFAULT 'abc';
ALTER TABLE s ADD c INT DEFAULT '12';
ALTER TABLE s ADD d ANY DEFAULT '12'; ALTER TABLE s ADD e REAL DEFAULT 5;
SELECT c, typeof(c), d, typeof(d), e, typeof(e) FROM s;
-- error
ALTER TABLE s ADD f BLOB AS (a);
ALTER TABLE s DROP b; ALTER TABLE s RENAME a TO id;
-- error
UPDATE s SET id='not';
SELECT sql FROM sqlite_schema; PRAGMA integrity_check;
