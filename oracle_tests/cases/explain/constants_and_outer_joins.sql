-- Constant Propagation does not reach the ON clause of an outer join, nor start there.
CREATE TABLE p(a INT,b,c);
CREATE TABLE q(a INT,b,c);
CREATE TABLE r(a TEXT,b INT,c REAL);
CREATE INDEX qa ON q(a);
INSERT INTO p VALUES (5,5,1),(1,'5',2),(2,5.0,3);
INSERT INTO q VALUES (5,5,1),(5,6,2),(1,'5',5);
INSERT INTO r VALUES ('5',5,5),('a',1,2.5),('5.0',2,1);
SELECT p.c, q.c FROM p LEFT JOIN q ON p.a=q.a WHERE p.a=5;
EXPLAIN QUERY PLAN SELECT p.c, q.c FROM p LEFT JOIN q ON p.a=q.a WHERE p.a=5;
SELECT p.c, q.c FROM p LEFT JOIN q ON p.a=q.a AND q.a=5;
EXPLAIN QUERY PLAN SELECT p.c, q.c FROM p LEFT JOIN q ON p.a=q.a AND q.a=5;
SELECT p.c, q.c FROM p LEFT JOIN q ON p.a=q.a WHERE q.a=5;
EXPLAIN QUERY PLAN SELECT p.c, q.c FROM p LEFT JOIN q ON p.a=q.a WHERE q.a=5;
SELECT p.c, q.c, r.c FROM p LEFT JOIN q ON p.a=q.a JOIN r ON r.b=p.a WHERE p.a=5;
EXPLAIN QUERY PLAN SELECT p.c, q.c, r.c FROM p LEFT JOIN q ON p.a=q.a JOIN r ON r.b=p.a WHERE p.a=5;
