-- lang_select: no affinity transformations are applied when the rows of a compound are compared.
CREATE TABLE i(a INT);
CREATE TABLE s(a TEXT);
INSERT INTO i VALUES(1);
INSERT INTO s VALUES('1');
SELECT a, typeof(a) FROM i UNION SELECT a, typeof(a) FROM s ORDER BY 2;
SELECT a FROM i INTERSECT SELECT a FROM s;
SELECT typeof(a) FROM (SELECT a FROM i EXCEPT SELECT a FROM s);
