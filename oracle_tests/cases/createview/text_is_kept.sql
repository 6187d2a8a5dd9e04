CREATE TABLE t(a);
create view  V1   as   select a  ,  a+1 from t -- trailing comment
;
CREATE VIEW "V 2" AS SELECT a FROM t /* inside */ WHERE a > 1;
CREATE VIEW v3 AS VALUES(1,2),(3,4);
CREATE VIEW v4 AS SELECT a FROM t UNION SELECT 9 ORDER BY 1;
SELECT name, sql FROM sqlite_schema WHERE type = 'view';
SELECT * FROM v3;
SELECT * FROM v4;
PRAGMA table_info(V1);
