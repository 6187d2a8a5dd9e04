-- gencol: a column whose expression fails when it is read (VIRTUAL) or when it is written (STORED)
CREATE TABLE v(a, g AS (abs(a)));
-- error
INSERT INTO v(a) VALUES(-5),(-9223372036854775808);
SELECT g FROM v;
SELECT a FROM v;
SELECT g FROM v WHERE a=-5;
CREATE TABLE s(a, g AS (abs(a)) STORED);
INSERT INTO s(a) VALUES(-5);
-- error
INSERT INTO s(a) VALUES(-1),(-9223372036854775808);
SELECT * FROM s;
CREATE INDEX i ON v(g);
DELETE FROM v WHERE a<-100;
-- error
CREATE INDEX i ON v(g);
-- error
INSERT INTO v(a) VALUES(-9223372036854775808);
-- error
UPDATE s SET a=-9223372036854775808;
SELECT * FROM v; SELECT * FROM s;
PRAGMA integrity_check;
