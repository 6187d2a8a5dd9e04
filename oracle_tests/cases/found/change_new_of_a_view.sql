-- found by the generator of changes: NEW of a view has reals in REAL columns; UPDATE applies whole affinities
CREATE TABLE t0(a,b REAL,n NUMERIC,x TEXT);
CREATE TABLE lg(x);
CREATE VIEW v AS SELECT a,b,n,x FROM t0;
CREATE TRIGGER g INSTEAD OF INSERT ON v BEGIN INSERT INTO lg VALUES(NEW.b), (typeof(NEW.b)), (NEW.n), (NEW.x); END;
CREATE TRIGGER h INSTEAD OF UPDATE ON v BEGIN INSERT INTO lg VALUES(NEW.b), (typeof(OLD.b)), (NEW.n), (NEW.x); END;
INSERT INTO v VALUES(1,2,'3',4),(3,'4','x',5),(5,'x',6,7) RETURNING *;
INSERT INTO v SELECT 1,2,'3',4 RETURNING *, b;
INSERT INTO t0 VALUES(1,2,3,4);
UPDATE v SET b=3, a=3.0, n='22', x=5 RETURNING *;
UPDATE v SET (a,b,x)=(3,'4',1.5) RETURNING *;
SELECT * FROM lg;
