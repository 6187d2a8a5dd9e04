-- lang_altertable: indexes stay usable after columns before and behind theirs come and go
CREATE TABLE t(a, b, c, d); CREATE INDEX i ON t(d, b); CREATE UNIQUE INDEX e ON t(d||b) WHERE b>0;
INSERT INTO t VALUES(1,2,3,4),(5,6,7,8);
ALTER TABLE t DROP a; ALTER TABLE t ADD e2 DEFAULT 9; ALTER TABLE t DROP c;
-- swap
SELECT e2 FROM t WHERE d=4 AND b=2; INSERT INTO t VALUES(10,12,1);
-- error
INSERT INTO t VALUES(2,4,0);
PRAGMA integrity_check;
ALTER TABLE t RENAME d TO dd; ALTER TABLE t DROP e2;
-- swap
SELECT * FROM t WHERE dd||b='126' AND b>0; SELECT sql FROM sqlite_schema; PRAGMA integrity_check;
