-- lang_select: without rows an aggregate query gives one row, bare columns NULL.
CREATE TABLE e(n, dep, pay);
INSERT INTO e VALUES ('ann','a',10),('bob','a',30),('cid','b',20),('dan','b',5),('eve','c',NULL);
SELECT count(*), n FROM e WHERE 0;
SELECT max(pay), n FROM e WHERE 0;
SELECT n, count(*) FROM e WHERE 0 GROUP BY dep;
SELECT n, sum(pay) FROM e WHERE n = 'eve';
SELECT max(pay), n FROM e WHERE pay IS NULL;
SELECT typeof(n), count(*) FROM e WHERE n > 'x';
