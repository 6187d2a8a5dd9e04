-- quirks "No Separate BOOLEAN Datatype".
CREATE TABLE t(b BOOLEAN);
INSERT INTO t VALUES(TRUE), (FALSE), ('true'), (1 > 0);
SELECT b, typeof(b) FROM t;
SELECT count(*) FROM t WHERE b;
SELECT count(*) FROM t WHERE b = TRUE;
SELECT count(*) FROM t WHERE b IS TRUE;
