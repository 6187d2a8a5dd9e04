-- schematab: a view's text as it was written, but for CREATE and VIEW, TEMP, IF NOT EXISTS and the schema
create view if not exists main . v1 as select 1 ;
CREATE  TEMP  VIEW  v2(a) AS SELECT 2 -- end
;
CREATE VIEW "v 3" ("a b" , c) AS /* x */ SELECT 1, 2 /* y */ ;
CREATE VIEW[v4]AS SELECT(1)AS[q];
CREATE VIEW v5 AS VALUES(1),(2);
CREATE VIEW v6 AS WITH q AS (SELECT 1 AS n) SELECT n FROM q;
SELECT sql FROM sqlite_schema; SELECT sql FROM sqlite_temp_schema;
SELECT q FROM v4; SELECT sum(column1) FROM v5;
