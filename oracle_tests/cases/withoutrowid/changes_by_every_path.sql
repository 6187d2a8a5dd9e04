-- withoutrowid: inserts, key changes, replaces and deletes with secondary indexes; rowid is no name
CREATE TABLE w(a TEXT, b INT, c, PRIMARY KEY(b, a)) WITHOUT ROWID; CREATE INDEX wc ON w(c); CREATE UNIQUE INDEX wca ON w(c, a); INSERT INTO w VALUES('x',1,'p'),('y',1,'q'),('z','2','p'); SELECT * FROM w; SELECT a FROM w WHERE c='p' ORDER BY b;
-- error
INSERT INTO w VALUES('x',1,'new');
REPLACE INTO w VALUES('x',1,'q'),('y',3,'q'); SELECT * FROM w; UPDATE w SET b=b+1, a=a||b; SELECT * FROM w; UPDATE OR REPLACE w SET a='same', c='one'; SELECT * FROM w; DELETE FROM w WHERE b BETWEEN 2 AND 3; SELECT count(*) FROM w;
-- error
SELECT rowid FROM w;
-- error
INSERT INTO w(rowid) VALUES(1);
-- error
INSERT INTO w VALUES(NULL,1,1);
CREATE TABLE v(a PRIMARY KEY ON CONFLICT IGNORE, b) WITHOUT ROWID; INSERT INTO v VALUES(1,2),(1,3); SELECT * FROM v; SELECT changes(); PRAGMA integrity_check;
