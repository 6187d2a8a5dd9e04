-- c3ref column_name: names as a subquery in FROM hands them on.
CREATE TABLE t(Abc);
INSERT INTO t VALUES(7);
SELECT * FROM (SELECT abc FROM t);
SELECT ABC FROM (SELECT abc FROM t);
SELECT * FROM (SELECT abc AS Xyz FROM t);
SELECT xyz FROM (SELECT abc AS Xyz FROM t);
SELECT s.xYZ FROM (SELECT abc AS Xyz FROM t) s;
SELECT * FROM (SELECT * FROM (SELECT Abc + 1 FROM t));
SELECT "Abc + 1" FROM (SELECT Abc + 1 FROM t);
SELECT [count(*)] FROM (SELECT count(*) FROM t);
