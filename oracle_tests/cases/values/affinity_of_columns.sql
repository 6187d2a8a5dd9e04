-- The columns of VALUES have no affinity of their own, except what CAST gives.
SELECT column1 = '1', column1 = 1 FROM (VALUES(1));
SELECT column1 = '1', typeof(column1) FROM (VALUES(CAST(1 AS INT)));
SELECT column1 = 1, typeof(column1) FROM (VALUES(CAST(1 AS TEXT)));
SELECT column1 = 1 FROM (VALUES(CAST(1 AS TEXT)), (1));
SELECT column1, typeof(column1) FROM (VALUES(1), ('1'), (1.0)) ORDER BY 2;
