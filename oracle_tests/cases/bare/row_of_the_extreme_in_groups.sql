-- lang_select "Bare columns": with one min() or max() they come from that row.
CREATE TABLE e(n, dep, pay);
INSERT INTO e VALUES ('ann','a',10),('bob','a',30),('cid','b',20),('dan','b',5),('eve','c',NULL);
SELECT dep, max(pay), n FROM e GROUP BY dep;
SELECT dep, min(pay), n FROM e GROUP BY dep;
SELECT max(pay), n, dep FROM e;
SELECT min(pay), n || '!' FROM e;
SELECT dep, n, max(pay) FROM e GROUP BY dep HAVING n <> 'bob';
SELECT dep, max(pay), n FROM e GROUP BY dep ORDER BY n DESC;
SELECT max(pay), (SELECT n) FROM e;
