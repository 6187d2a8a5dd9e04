-- datatype3 "Affinity of compound views": a column's affinity, when the SELECTs disagree.
CREATE TABLE i(a INT);
CREATE TABLE s(a TEXT);
INSERT INTO i VALUES(1);
INSERT INTO s VALUES('2');
SELECT a = '1', a = 2, a = '2', a = 1 FROM (SELECT a FROM i UNION ALL SELECT a FROM i) ORDER BY 1, 2;
SELECT a, typeof(a), a < 5 FROM (SELECT a FROM s UNION ALL SELECT a FROM s) ORDER BY 1;
SELECT count(*) FROM (SELECT a FROM i UNION SELECT a FROM i) WHERE a = '1';
