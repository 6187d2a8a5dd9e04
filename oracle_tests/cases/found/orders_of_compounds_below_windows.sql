-- A compound's ORDER BY is dropped where its rows are sorted again, if only by constants, but not below windows.
CREATE VIEW j(a) AS VALUES(2), (1), (3);
-- ordered
SELECT a + 0, 1 FROM (SELECT a FROM j UNION ALL SELECT 0 ORDER BY 1 DESC) ORDER BY 2;
-- ordered
SELECT a + 0, 1 FROM (SELECT a FROM j UNION ALL SELECT 0 ORDER BY 1 DESC LIMIT 9) ORDER BY 2;
-- ordered
SELECT a, 1 FROM (SELECT a FROM j UNION ALL SELECT 0 ORDER BY 1 DESC) ORDER BY 'k' LIMIT 2;
-- ordered
SELECT DISTINCT group_concat(a) OVER () AS x, 1 AS c FROM (SELECT a FROM j UNION ALL SELECT 0 ORDER BY 1) ORDER BY 1;
-- ordered
SELECT DISTINCT group_concat(a) OVER () AS x, a + 0 AS c FROM (SELECT a FROM j UNION SELECT 0 ORDER BY 1 DESC) ORDER BY c;
-- ordered
SELECT group_concat(a) OVER () AS x, a + 0 AS c FROM (SELECT a FROM j UNION ALL SELECT 0 ORDER BY 1 DESC) ORDER BY c;
