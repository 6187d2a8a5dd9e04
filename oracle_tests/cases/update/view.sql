-- lang_update: a view cannot be updated without a trigger
CREATE TABLE t(a);
CREATE VIEW v AS SELECT a FROM t;
-- error
UPDATE v SET a=1;
SELECT * FROM t;
