-- found by the generator of changes: under OR REPLACE the last row in key order survives
CREATE TABLE q(a INTEGER PRIMARY KEY, b UNIQUE, c);
CREATE INDEX qc ON q(c DESC);
INSERT INTO q VALUES(1,1,1),(2,2,2),(3,3,3);
UPDATE OR IGNORE q SET b=7 WHERE c>0;
SELECT * FROM q;
UPDATE OR REPLACE q SET b=8 WHERE c>0;
SELECT * FROM q;
