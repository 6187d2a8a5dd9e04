-- lang_createtrigger: without a word a trigger is a BEFORE trigger
CREATE TABLE t(a);
CREATE TABLE lg(n);
CREATE TRIGGER g INSERT ON t BEGIN INSERT INTO lg SELECT count(*) FROM t; END;
INSERT INTO t VALUES(1),(2);
SELECT * FROM lg;
