-- lang_select DISTINCT works on results, before ORDER BY and LIMIT.
CREATE TABLE e(n, dep, pay);
INSERT INTO e VALUES ('ann','a',10),('bob','a',30),('cid','b',20),('dan','b',5),('eve','c',NULL);
SELECT DISTINCT dep FROM e ORDER BY dep DESC LIMIT 2;
SELECT DISTINCT pay % 10 FROM e ORDER BY 1;
SELECT DISTINCT dep, pay > 15 FROM e ORDER BY 1, 2;
SELECT DISTINCT substr(n, 1, 1) AS f FROM e ORDER BY f LIMIT 2 OFFSET 1;
SELECT ALL dep FROM e ORDER BY dep;
SELECT DISTINCT dep FROM e ORDER BY pay;
SELECT DISTINCT count(*) FROM e GROUP BY dep ORDER BY 1;
