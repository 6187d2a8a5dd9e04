-- pragma trusted_schema: functions that are not innocuous are refused in views, triggers and checks when it is off
CREATE TABLE t(a);
CREATE VIEW v AS SELECT sqlite_version() IS NOT NULL AS ok, abs(-1) AS x;
CREATE VIEW w AS SELECT json_valid('1') AS j, count(*) FROM json_each('[1,2]');
PRAGMA trusted_schema=OFF;
SELECT * FROM v;
SELECT * FROM w;
CREATE VIEW d AS SELECT count(*) >= 0 FROM dbstat;
-- error
SELECT * FROM d;
SELECT count(*) > 0 FROM dbstat;
CREATE TEMP VIEW td AS SELECT count(*) > 0 FROM dbstat;
SELECT * FROM td;
PRAGMA trusted_schema=ON;
-- error
SELECT * FROM d;
