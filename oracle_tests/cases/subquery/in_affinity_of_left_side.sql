-- lang_expr: no affinity is applied to the values of the subquery; the left side's affinity compares.
CREATE TABLE i(a INT);
CREATE TABLE s(a TEXT);
CREATE TABLE n(a);
INSERT INTO i VALUES(1), (2);
INSERT INTO s VALUES('1'), ('02');
INSERT INTO n VALUES(1), ('1'), (1.5);
SELECT '1' IN (SELECT a FROM i), 1 IN (SELECT a FROM s), '1' IN (SELECT a FROM n), 1 IN (SELECT a FROM n);
SELECT a, a IN (SELECT a FROM s) FROM i ORDER BY a;
SELECT a, a IN (SELECT a FROM i) FROM s ORDER BY a;
SELECT a, typeof(a), a IN (SELECT a FROM i), a IN (SELECT a FROM s) FROM n ORDER BY 1, 2;
