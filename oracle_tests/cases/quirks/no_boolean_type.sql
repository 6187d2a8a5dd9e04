-- quirks "No Separate BOOLEAN Datatype": TRUE and FALSE are 1 and 0, unless something has that name.
SELECT TRUE, FALSE, typeof(TRUE), TRUE + TRUE, NOT TRUE, 2 = TRUE, 2 IS TRUE, '1' = TRUE;
CREATE TABLE t(true, false);
INSERT INTO t VALUES(7, 8);
SELECT true, false, "true", t.true, true IS TRUE, false IS FALSE FROM t;
SELECT true FROM t WHERE false;
