-- limits "Maximum Depth Of An Expression Tree": a subquery's expressions add to those around it.
SELECT ((((((((((1))))))))));
SELECT (SELECT (SELECT (SELECT (SELECT (SELECT (SELECT (SELECT 1)))))));
SELECT 1 IN (SELECT 1 IN (SELECT 1 IN (SELECT 1 IN (SELECT 1))));
SELECT EXISTS(SELECT EXISTS(SELECT EXISTS(SELECT EXISTS(SELECT 0))));
SELECT * FROM (SELECT * FROM (SELECT * FROM (SELECT * FROM (SELECT * FROM (SELECT 1 AS x)))));
SELECT - - - - - - - - - - 1, NOT NOT NOT NOT 5, ~~~~~7;
