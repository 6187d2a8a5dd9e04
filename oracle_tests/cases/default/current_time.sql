CREATE TABLE t(id INTEGER PRIMARY KEY, a DEFAULT CURRENT_TIME, b DEFAULT CURRENT_DATE, c DEFAULT CURRENT_TIMESTAMP);
INSERT INTO t(id) VALUES(1);
SELECT length(a), length(b), length(c), a GLOB '[0-9][0-9]:[0-9][0-9]:[0-9][0-9]', b GLOB '20[0-9][0-9]-[01][0-9]-[0-3][0-9]', substr(c,11,1), typeof(c) FROM t;
UPDATE t SET a = 0, b = 0, c = 0;
