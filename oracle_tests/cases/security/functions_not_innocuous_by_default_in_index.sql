-- security, appfunc: built-in functions with side effects or hidden state in indexes, CHECKs and generated columns
CREATE TABLE t(a);
-- error
CREATE INDEX i1 ON t(last_insert_rowid());
-- error
CREATE INDEX i2 ON t(total_changes());
-- error
CREATE INDEX i3 ON t(sqlite_version());
-- error
CREATE INDEX i4 ON t(randomblob(a));
-- error
CREATE TABLE u(a, b AS (changes()));
CREATE TABLE u(a CHECK(random() IS NOT NULL), b DEFAULT (last_insert_rowid())); INSERT INTO u(a) VALUES(1); SELECT * FROM u; CREATE INDEX i5 ON t(date(a, 'localtime'));
-- error
INSERT INTO t VALUES('2020-01-01');
DROP INDEX i5; INSERT INTO t VALUES('now');
-- error
CREATE INDEX i6 ON t(julianday(a));
SELECT name FROM sqlite_schema WHERE type='index';
