-- limits: 1000 levels of an expression, 500 terms of a compound
-- error
SELECT 1 FROM (SELECT 1 UNION SELECT 2) WHERE 1 IN (1,2,(SELECT 3,4));
SELECT ((((((((((((((((((((((((((((((((((((((((((((((((((1))))))))))))))))))))))))))))))))))))))))))))))))));
SELECT 1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1;
SELECT not not not not not not not not not not not not not not not not not not not not 1;
SELECT - - - - - - - - - - - - - - - - - - - -5;
WITH RECURSIVE n(i) AS (VALUES(1) UNION ALL SELECT i+1 FROM n LIMIT 2000) SELECT count(*), sum(i) FROM n;
