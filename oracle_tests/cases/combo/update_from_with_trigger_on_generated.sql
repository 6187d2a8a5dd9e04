-- lang_update §2.2, gencol: UPDATE FROM on a table with generated columns and UPDATE OF triggers
CREATE TABLE t(k INTEGER PRIMARY KEY, a, b AS (a*2), c AS (b+1) STORED); CREATE TABLE s(k, v); CREATE TABLE log(m);
CREATE TRIGGER g1 AFTER UPDATE OF a ON t BEGIN INSERT INTO log VALUES(old.c||'>'||new.c); END;
CREATE TRIGGER g2 AFTER UPDATE OF b ON t BEGIN INSERT INTO log VALUES('never by name'); END;
INSERT INTO t(k,a) VALUES(1,1),(2,2),(3,3); INSERT INTO s VALUES(1,10),(3,30);
UPDATE t SET a=v FROM s WHERE s.k=t.k AND b<6; SELECT * FROM t; SELECT * FROM log;
UPDATE t SET a=s.v+t.c FROM s WHERE t.k=s.k RETURNING k, c; SELECT * FROM log;
-- error
UPDATE t SET b=1 FROM s;
