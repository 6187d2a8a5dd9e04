CREATE TABLE t(a, b);
INSERT INTO t VALUES(1,2);
CREATE VIEW v AS SELECT a FROM t;
-- error
ALTER TABLE t ADD c PRIMARY KEY;
-- error
ALTER TABLE t ADD c UNIQUE;
-- error
ALTER TABLE t ADD b;
-- error
ALTER TABLE t ADD B;
-- error
ALTER TABLE t ADD c DEFAULT (1+2);
-- error
ALTER TABLE t ADD c DEFAULT current_timestamp;
-- error
ALTER TABLE t ADD c DEFAULT current_time;
-- error
ALTER TABLE t ADD c NOT NULL;
-- error
ALTER TABLE t ADD c NOT NULL DEFAULT NULL;
-- error
ALTER TABLE t ADD c AS (a+1) STORED;
-- error
ALTER TABLE t ADD c AS (null) NOT NULL;
-- error
ALTER TABLE t ADD c CHECK(c > 3) DEFAULT 2;
-- error
ALTER TABLE t ADD c CHECK(nosuch > 1);
-- error
ALTER TABLE t ADD c GENERATED ALWAYS AS (nosuch);
-- error
ALTER TABLE t ADD c DEFAULT (a);
-- error
ALTER TABLE t ADD c CHECK(b > 5);
-- error
ALTER TABLE t ADD c CHECK((SELECT 1));
-- error
ALTER TABLE t ADD c DEFAULT 5 AS (a);
-- error
ALTER TABLE v ADD x;
-- error
ALTER TABLE nosuch ADD x;
-- error
ALTER TABLE main.nosuch ADD x;
-- error
ALTER TABLE sqlite_schema ADD x;
SELECT type, name, tbl_name, sql FROM sqlite_schema;
