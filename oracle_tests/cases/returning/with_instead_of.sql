-- lang_returning: on a view the row is as it was given
CREATE TABLE t(a, b);
CREATE VIEW v AS SELECT a, b FROM t;
CREATE TRIGGER g INSTEAD OF INSERT ON v BEGIN INSERT INTO t VALUES(new.a*10,new.b); END;
INSERT INTO v VALUES(1,2) RETURNING *;
SELECT * FROM t;
