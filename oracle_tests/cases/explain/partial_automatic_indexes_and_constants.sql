-- eqp AUTOMATIC PARTIAL: conditions on the table alone, or on none, are the transient index's own.
CREATE TABLE p(a INT,b,c);
CREATE TABLE q(a INT,b,c);
CREATE TABLE r(a TEXT,b INT,c REAL);
CREATE INDEX qa ON q(a);
INSERT INTO p VALUES (5,5,1),(1,'5',2),(2,5.0,3);
INSERT INTO q VALUES (5,5,1),(5,6,2),(1,'5',5);
INSERT INTO r VALUES ('5',5,5),('a',1,2.5),('5.0',2,1);
SELECT p.c, q.c FROM p JOIN q ON p.b=q.b WHERE 5=5;
EXPLAIN QUERY PLAN SELECT p.c, q.c FROM p JOIN q ON p.b=q.b WHERE 5=5;
SELECT p.c, q.c FROM p JOIN q ON p.b=q.b AND p.c=2;
EXPLAIN QUERY PLAN SELECT p.c, q.c FROM p JOIN q ON p.b=q.b AND p.c=2;
SELECT p.c, q.c FROM p,q WHERE p.b=q.b AND q.c>0;
EXPLAIN QUERY PLAN SELECT p.c, q.c FROM p,q WHERE p.b=q.b AND q.c>0;
SELECT p.c, q.c FROM p,q WHERE q.b=p.b AND q.b=5;
EXPLAIN QUERY PLAN SELECT p.c, q.c FROM p,q WHERE q.b=p.b AND q.b=5;
SELECT p.c, q.c FROM p LEFT JOIN q ON p.b=q.b AND q.c>0;
EXPLAIN QUERY PLAN SELECT p.c, q.c FROM p LEFT JOIN q ON p.b=q.b AND q.c>0;
