CREATE TABLE t(a, b int , c );
CREATE TABLE u(a -- first
, b /* second */ , PRIMARY KEY(a)) WITHOUT ROWID;
INSERT INTO t VALUES(1,2,3);
INSERT INTO u VALUES(1,2),(3,4);
ALTER TABLE t ADD d;
ALTER TABLE t ADD COLUMN e TEXT DEFAULT 'x' ;
ALTER TABLE t ADD COLUMN "f g" INT DEFAULT '7' COLLATE nocase NOT NULL;
ALTER TABLE u ADD COLUMN z DEFAULT 'zed';
SELECT type, name, tbl_name, sql FROM sqlite_schema;
SELECT *, typeof("f g") FROM t;
SELECT * FROM u WHERE z = 'zed';
INSERT INTO t(a) VALUES(5);
INSERT INTO u VALUES(2, 2, 2);
UPDATE t SET e = e || 'y' WHERE a = 1;
UPDATE u SET b = 9 WHERE a = 3;
SELECT * FROM t;
SELECT * FROM u;
CREATE INDEX te ON t(e);
CREATE INDEX uz ON u(z);
SELECT a FROM t WHERE e = 'x';
SELECT a FROM u WHERE z = 'zed';
-- swap
SELECT * FROM t;
SELECT * FROM u;
DELETE FROM u WHERE z = 'zed';
PRAGMA integrity_check;
