-- found by the generator of changes: RETURNING gives rows in the order of their keys, not in that of the index used
CREATE TABLE t(a INTEGER PRIMARY KEY, b);
CREATE INDEX ib ON t(b DESC);
INSERT INTO t VALUES(1,5),(2,7),(3,6),(4,9);
-- ordered
UPDATE t SET b=b WHERE b>5 RETURNING a;
-- ordered
DELETE FROM t INDEXED BY ib WHERE b>6 RETURNING a;
CREATE TABLE w(a, b, c, PRIMARY KEY(b, a DESC)) WITHOUT ROWID;
CREATE INDEX wc ON w(c);
-- error
INSERT INTO w VALUES(1,1,9),(2,1,8),(3,2,7),(4,0,6),(NULL,1,5),('x',1,4);
INSERT INTO w VALUES('y',1,4),('Z',2,3);
-- ordered
UPDATE w INDEXED BY wc SET c=c+1 WHERE c>0 RETURNING a, b, c;
-- ordered
DELETE FROM w INDEXED BY wc WHERE c>6 RETURNING a;
