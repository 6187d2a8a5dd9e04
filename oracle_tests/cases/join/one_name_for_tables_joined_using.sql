-- x.a where several tables are called x and are joined USING(a): what each join does to the name, from left to right.
CREATE TABLE r(a, b, c);
INSERT INTO r VALUES(1, 'p', 3), (2, 'q', NULL), (NULL, 'n', 5), (4, 's', 4);
CREATE TABLE s(a INT, b TEXT, d);
INSERT INTO s VALUES(1, 'u', 3), (3, 'v', NULL), (NULL, 'n', 5), (5, 'q', 4);
CREATE TABLE u(a REAL, c, e);
INSERT INTO u VALUES(1, 3, 3), (2, 'v', NULL), (7, 4, 5);
CREATE VIEW v AS SELECT a, b, c + 1 AS c FROM r WHERE b < 's';
SELECT x.a, typeof(x.a) FROM r x JOIN u x USING(a);
SELECT x.a, x.d FROM r x LEFT JOIN s x USING(a);
SELECT x.a, x.d FROM r x RIGHT JOIN s x USING(a);
SELECT x.a, x.d FROM r x FULL JOIN s x USING(a);
SELECT r.a FROM r NATURAL RIGHT JOIN r;
SELECT v.a, v.b FROM v NATURAL FULL JOIN v;
SELECT x.a, typeof(x.a) FROM r x RIGHT JOIN s x USING(a) FULL JOIN u x USING(a);
SELECT x.a, typeof(x.a) FROM r x FULL JOIN s x USING(a) FULL JOIN u x USING(a);
SELECT x.a, typeof(x.a) FROM r x FULL JOIN s x USING(a) RIGHT JOIN u x USING(a);
SELECT x.a, typeof(x.a) FROM r x FULL JOIN s x USING(a) LEFT JOIN u x USING(a);
SELECT x.a, a FROM r x FULL JOIN s y USING(a) FULL JOIN u x USING(a);
SELECT x.d FROM r x RIGHT JOIN s x USING(a) WHERE x.a > 1;
SELECT x.a, count(*) FROM r x FULL JOIN s x USING(a) GROUP BY x.a;
SELECT x.d FROM r x FULL JOIN s x USING(a) ORDER BY x.a DESC, x.d;
SELECT (SELECT x.a) FROM r x FULL JOIN s x USING(a);
SELECT x.a FROM r x FULL JOIN s x USING(a) JOIN u ON u.a = x.a;
-- error
SELECT x.b FROM r x RIGHT JOIN s x USING(a);
-- error
SELECT x.a FROM r x JOIN s x ON true;
-- `*` stands for x.a, too
SELECT x.* FROM r x NATURAL JOIN u x;
SELECT x.* FROM r x NATURAL FULL JOIN u x;
SELECT r.* FROM v AS s NATURAL JOIN r NATURAL RIGHT JOIN u AS r;
-- error
SELECT x.* FROM r x RIGHT JOIN s x USING(a);
-- error
SELECT * FROM v LEFT JOIN v ON true JOIN u USING(a);
-- what a FULL JOIN makes of a name is no column: its text is its name
SELECT A FROM r FULL JOIN s USING(a);
SELECT "A", (a), r.A FROM r FULL JOIN s USING(a);
SELECT * FROM (SELECT x."A", A COLLATE NOCASE FROM r x FULL JOIN s x USING(a));
SELECT A FROM u JOIN (r FULL JOIN s USING(b)) USING(a);
CREATE VIEW w AS SELECT x."A" FROM r x FULL JOIN s x USING(a);
SELECT * FROM w;
CREATE TABLE made AS SELECT "A", a COLLATE NOCASE FROM r FULL JOIN s USING(a);
SELECT sql FROM sqlite_master WHERE name = 'made';
SELECT * FROM (SELECT true COLLATE NOCASE, "zz" FROM r);
-- a table behind RIGHT JOIN is joined by the first of all the columns before it
CREATE TABLE n(a COLLATE NOCASE);
INSERT INTO n VALUES('A'), ('b'), ('1');
CREATE TABLE m(a);
INSERT INTO m VALUES('a'), ('B'), ('c'), (1);
CREATE TABLE o(a TEXT, z);
INSERT INTO o VALUES('A', 1), ('a', 2), ('B', 3), ('c', 4), ('1', 5);
SELECT a, z FROM n RIGHT JOIN m USING(a) JOIN o USING(a);
SELECT a, z FROM m RIGHT JOIN n USING(a) LEFT JOIN o USING(a);
SELECT a, z FROM n FULL JOIN m USING(a) FULL JOIN o USING(a);
SELECT a, z FROM n RIGHT JOIN m USING(a) RIGHT JOIN o USING(a);
