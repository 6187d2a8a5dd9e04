-- A fact table with many dimensions.
CREATE TABLE f(d1 INT, d2 INT, d3 INT, d4 INT, v INT);
CREATE TABLE d1(id INTEGER PRIMARY KEY, n TEXT, g INT);
CREATE TABLE d2(id INTEGER PRIMARY KEY, n TEXT, g INT);
CREATE TABLE d3(id INTEGER PRIMARY KEY, n TEXT, g INT);
CREATE TABLE d4(id INTEGER PRIMARY KEY, n TEXT, g INT);
INSERT INTO f VALUES(1, 1, 1, 1, 9), (2, 1, 2, 1, 8);
INSERT INTO d1 VALUES(1, 'a', 1), (2, 'b', 2);
INSERT INTO d2 VALUES(1, 'a', 1), (2, 'b', 2);
INSERT INTO d3 VALUES(1, 'a', 1), (2, 'b', 2);
INSERT INTO d4 VALUES(1, 'a', 1), (2, 'b', 2);
EXPLAIN QUERY PLAN SELECT sum(v) FROM f, d1, d2, d3, d4 WHERE f.d1 = d1.id AND f.d2 = d2.id AND f.d3 = d3.id AND f.d4 = d4.id AND d1.n = 'a' AND d2.g = 1;
SELECT sum(v) FROM f, d1, d2, d3, d4 WHERE f.d1 = d1.id AND f.d2 = d2.id AND f.d3 = d3.id AND f.d4 = d4.id AND d1.n = 'a' AND d2.g = 1;
EXPLAIN QUERY PLAN SELECT d1.n, sum(v) FROM d1, d2, d3, d4, f WHERE f.d1 = d1.id AND f.d2 = d2.id AND f.d3 = d3.id AND f.d4 = d4.id GROUP BY d1.n;
SELECT d1.n, sum(v) FROM d1, d2, d3, d4, f WHERE f.d1 = d1.id AND f.d2 = d2.id AND f.d3 = d3.id AND f.d4 = d4.id GROUP BY d1.n;
EXPLAIN QUERY PLAN SELECT * FROM f JOIN d1 ON f.d1 = d1.id JOIN d2 ON f.d2 = d2.id JOIN d3 ON f.d3 = d3.id WHERE d3.n = 'b';
SELECT * FROM f JOIN d1 ON f.d1 = d1.id JOIN d2 ON f.d2 = d2.id JOIN d3 ON f.d3 = d3.id WHERE d3.n = 'b';
