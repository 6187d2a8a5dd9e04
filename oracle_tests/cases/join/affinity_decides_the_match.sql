-- datatype3 "Comparison": the affinities of the joined columns decide whether 1 matches '1'.
CREATE TABLE i(x INT);
CREATE TABLE s(x TEXT);
CREATE TABLE n(x);
INSERT INTO i VALUES(1);
INSERT INTO s VALUES('1'), ('1.0');
INSERT INTO n VALUES(1), ('1'), (1.0);
SELECT i.x, s.x FROM i JOIN s ON i.x = s.x ORDER BY 2;
SELECT i.x, n.x, typeof(n.x) FROM i JOIN n ON i.x = n.x ORDER BY 3, 2;
SELECT s.x, n.x, typeof(n.x) FROM s JOIN n ON s.x = n.x ORDER BY 1, 3;
SELECT count(*) FROM i, s WHERE +i.x = +s.x;
