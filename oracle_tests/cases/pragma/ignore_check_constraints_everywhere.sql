-- pragma ignore_check_constraints: inserts, updates, upserts and integrity checks do not look; NOT NULL and types go on
-- error
CREATE TABLE t(a CHECK(a>0) NOT NULL, b INT CHECK(typeof(b)='integer')) STRICT;
CREATE TABLE t(a INT CHECK(a>0) NOT NULL, b INT) STRICT; PRAGMA ignore_check_constraints=1; INSERT INTO t VALUES(-1,1);
-- error
INSERT INTO t VALUES(NULL,1);
-- error
INSERT INTO t VALUES(-2,'x');
UPDATE t SET a=-5; PRAGMA integrity_check; PRAGMA ignore_check_constraints=0; PRAGMA integrity_check; UPDATE t SET b=2;
UPDATE t SET a=5; SELECT * FROM t; PRAGMA integrity_check;
