-- lang_altertable, lang_naming: a bare name is the first table found: temp, main, then attached ones
ATTACH ':memory:' AS x; CREATE TABLE t(m); CREATE TABLE x.t(xx); CREATE TABLE x.only(o); CREATE TEMP TABLE t(tmp);
ALTER TABLE t RENAME tmp TO tmp2; ALTER TABLE main.t ADD m2; ALTER TABLE x.t RENAME TO xt; ALTER TABLE only ADD o2;
SELECT sql FROM sqlite_temp_schema; SELECT sql FROM sqlite_schema; SELECT sql FROM x.sqlite_schema;
ALTER TABLE t RENAME TO tt; ALTER TABLE t RENAME TO only; SELECT name FROM sqlite_schema; SELECT name FROM x.sqlite_schema;
ALTER TABLE only ADD z; SELECT sql FROM main.sqlite_schema;
-- error
ALTER TABLE y.t ADD a;
