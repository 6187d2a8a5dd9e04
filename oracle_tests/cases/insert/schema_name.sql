-- lang_insert: the table may be qualified by a schema
CREATE TABLE t(a);
CREATE TEMP TABLE t(a);
INSERT INTO main.t VALUES('main');
INSERT INTO temp.t VALUES('temp');
INSERT INTO t VALUES('first');
SELECT * FROM main.t;
SELECT * FROM temp.t;
-- error
INSERT INTO nope.t VALUES(1);
