-- pragma writable_schema: names that begin with sqlite_ may be made while it is on, and stay afterwards
-- error
CREATE TABLE sqlite_a(x);
PRAGMA writable_schema=ON;
CREATE TABLE sqlite_a(x);
-- error
CREATE INDEX sqlite_i ON sqlite_a(x);
CREATE VIEW sqlite_v AS SELECT x FROM sqlite_a;
PRAGMA writable_schema=OFF;
INSERT INTO sqlite_a VALUES(5); SELECT * FROM sqlite_v;
-- error
DROP TABLE sqlite_a;
-- error
CREATE VIEW sqlite_w AS SELECT 1;
-- reopen
SELECT * FROM sqlite_v WHERE x=5; PRAGMA integrity_check;
