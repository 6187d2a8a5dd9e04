-- lang_select: AS names the column; otherwise the text or the column's own name.
CREATE TABLE t(Aa, "b c");
INSERT INTO t VALUES (1,2);
SELECT aA, "b c", t.aa, [b c], 1+1, Aa AS x, 'lit', count(*) FROM t;
SELECT * FROM t;
SELECT t.*, aa FROM t;
SELECT x.* FROM (SELECT aa, aa + 1, aa AS q FROM t) x;
SELECT aa FROM t UNION SELECT "b c" FROM t;
WITH c AS (SELECT aa + 1 FROM t) SELECT * FROM c;
