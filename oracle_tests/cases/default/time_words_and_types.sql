-- lang_createtable: CURRENT_DATE and its like are read when a row is made; their form
CREATE TABLE t(a, d DEFAULT CURRENT_DATE, t DEFAULT CURRENT_TIME, s DEFAULT CURRENT_TIMESTAMP);
INSERT INTO t(a) VALUES(1),(2);
SELECT d=date('now') OR d=date('now','-1 day'), length(t), s GLOB '????-??-?? ??:??:??' FROM t;
SELECT count(DISTINCT s) FROM t;
-- error
UPDATE t SET d=DEFAULT;
SELECT typeof(d), typeof(t) FROM t LIMIT 1;
-- error
INSERT INTO t VALUES(1, DEFAULT, 2, 3);
ALTER TABLE t ADD x DEFAULT 5;
SELECT x FROM t;
