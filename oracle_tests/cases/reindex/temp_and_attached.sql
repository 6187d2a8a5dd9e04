-- lang_reindex: without a name all databases; a name is looked for in temp, main and the attached
ATTACH ':memory:' AS x;
CREATE TABLE x.t(a COLLATE nocase);
CREATE INDEX x.xi ON t(a);
CREATE TEMP TABLE tt(a);
CREATE INDEX temp.ti ON tt(a);
INSERT INTO x.t VALUES('b'),('A');
INSERT INTO tt VALUES(2),(1);
REINDEX;
REINDEX xi;
REINDEX ti;
REINDEX x.t;
-- error
REINDEX main.xi;
REINDEX temp.tt;
SELECT a FROM x.t ORDER BY a;
PRAGMA x.integrity_check;
