-- lang_select "Bare columns": with both min() and max() the row is that of one of them.
CREATE TABLE e(n, dep, pay);
INSERT INTO e VALUES ('ann','a',10),('bob','a',30),('cid','b',20),('dan','b',5),('eve','c',NULL);
SELECT min(pay), max(pay), n FROM e;
SELECT max(pay), min(pay), n FROM e;
SELECT dep, min(pay), max(pay), n FROM e GROUP BY dep;
SELECT dep, avg(pay), max(pay), sum(pay), n FROM e GROUP BY dep;
SELECT max(pay) FILTER (WHERE dep='a'), min(pay) FILTER (WHERE dep='b'), n FROM e;
SELECT max(pay) FILTER (WHERE pay > 25), max(pay) FILTER (WHERE pay < 10), n FROM e;
SELECT min(pay) FILTER (WHERE n > 'b'), max(n) FILTER (WHERE pay < 25), dep FROM e;
