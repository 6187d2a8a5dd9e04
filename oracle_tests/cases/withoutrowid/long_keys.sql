-- withoutrowid: keys and rows that need overflow pages
CREATE TABLE t(a PRIMARY KEY, b) WITHOUT ROWID;
INSERT INTO t VALUES(printf('%.3000c','x'),1),(printf('%.3000c','x')||'y',zeroblob(5000));
SELECT length(a), length(b) FROM t;
-- error
INSERT INTO t VALUES(printf('%.3000c','x'),1);
DELETE FROM t WHERE b=1;
SELECT count(*) FROM t;
PRAGMA integrity_check;
