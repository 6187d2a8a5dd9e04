-- datatype3: a comparison of an INTEGER and a TEXT column is by numbers.
CREATE TABLE i(k INTEGER); CREATE TABLE s(k TEXT); CREATE TABLE b(k BLOB); CREATE TABLE r(k REAL);
INSERT INTO i VALUES(1), (10), ('x'); INSERT INTO s VALUES('1'), ('01'), ('10.0'), ('x'); INSERT INTO b VALUES(1), ('1'), (x'31'); INSERT INTO r VALUES(1), (10.5);
SELECT i.k, s.k FROM i JOIN s ON i.k = s.k ORDER BY 1, 2;
SELECT i.k, b.k FROM i JOIN b ON i.k = b.k ORDER BY 1, 2;
SELECT s.k, b.k FROM s JOIN b ON s.k = b.k ORDER BY 1, 2;
SELECT s.k, r.k FROM s JOIN r ON s.k = r.k ORDER BY 1, 2;
SELECT count(*) FROM i JOIN s USING(k);
SELECT count(*) FROM s JOIN i USING(k);
SELECT i.k FROM i NATURAL JOIN r;
CREATE INDEX sk ON s(k); CREATE INDEX ik ON i(k);
SELECT i.k, s.k FROM i JOIN s ON i.k = s.k ORDER BY 1, 2;
SELECT s.k, i.k FROM s LEFT JOIN i ON s.k = i.k ORDER BY 1, 2;
