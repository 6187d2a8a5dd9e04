-- lang_update: the column in SET has no table in front
CREATE TABLE t(a);
-- error
UPDATE t SET t.a=1;
SELECT * FROM t;
