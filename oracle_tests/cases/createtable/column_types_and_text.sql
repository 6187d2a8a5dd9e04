CREATE TABLE t(a INT(5), b DECIMAL(10, 2), c "quoted type", d VARCHAR ( 30 ), e UNSIGNED BIG INT, f, g DOUBLE
PRECISION, h NUMERIC(+5,-3)) /* tail */;
SELECT sql FROM sqlite_schema;
PRAGMA table_info(t);
CREATE TABLE "we""ird ta'ble"("co""l" INT, 'str' TEXT);
SELECT name, sql FROM sqlite_schema WHERE name LIKE 'we%';
PRAGMA table_info('we"ird ta''ble');
create  table   lower (  a  ,b  )  ;
SELECT sql FROM sqlite_schema WHERE name = 'lower';
