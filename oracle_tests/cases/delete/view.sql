-- lang_delete: a view needs an INSTEAD OF trigger
CREATE TABLE t(a);
CREATE VIEW v AS SELECT a FROM t;
-- error
DELETE FROM v;
-- error
DELETE FROM v WHERE a=1;
SELECT * FROM t;
