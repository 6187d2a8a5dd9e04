-- limits: 2000 columns are the most of a table, a result, an index; SET and VALUES too
CREATE TABLE t(a);
SELECT count(*) FROM sqlite_schema;
-- error
SELECT * FROM t AS a, t AS b, nope;
CREATE TABLE c65(a0,a1,a2,a3,a4,a5,a6,a7,a8,a9,b0,b1,b2,b3,b4,b5,b6,b7,b8,b9,c0,c1,c2,c3,c4,c5,c6,c7,c8,c9,d0,d1,d2,d3,d4,d5,d6,d7,d8,d9,e0,e1,e2,e3,e4,e5,e6,e7,e8,e9,f0,f1,f2,f3,f4,f5,f6,f7,f8,f9,g0,g1,g2,g3,g4,g5,g6,g7,g8,g9);
CREATE INDEX i ON c65(g9, a0, f5);
INSERT INTO c65(a0, g9, f5, e2) VALUES(1,70,65,52);
SELECT g9, e2 FROM c65 WHERE g9=70 AND a0=1;
UPDATE c65 SET g8=g9+1, d1=4 WHERE f5=65;
SELECT a0, d1, g8, g9 FROM c65;
ALTER TABLE c65 DROP COLUMN b3;
SELECT d1, g8 FROM c65;
CREATE TRIGGER g AFTER UPDATE OF g8 ON c65 BEGIN INSERT INTO t VALUES(old.g8||'>'||new.g8); END;
UPDATE c65 SET g8=0;
UPDATE c65 SET a1=0;
SELECT * FROM t;
