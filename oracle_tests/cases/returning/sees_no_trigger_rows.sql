-- lang_returning: rows that triggers change are not returned
CREATE TABLE t(a);
CREATE TABLE u(b);
CREATE TRIGGER g AFTER INSERT ON t BEGIN INSERT INTO u VALUES(new.a),(new.a+1); END;
INSERT INTO t VALUES(1) RETURNING a;
SELECT * FROM u;
