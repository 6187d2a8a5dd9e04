-- Constant Propagation: the constant has the affinity of the column that it stands for.
CREATE TABLE p(a INT,b,c);
CREATE TABLE q(a INT,b,c);
CREATE TABLE r(a TEXT,b INT,c REAL);
CREATE INDEX qa ON q(a);
INSERT INTO p VALUES (5,5,1),(1,'5',2),(2,5.0,3);
INSERT INTO q VALUES (5,5,1),(5,6,2),(1,'5',5);
INSERT INTO r VALUES ('5',5,5),('a',1,2.5),('5.0',2,1);
SELECT p.c, r.c FROM p JOIN r ON p.a=r.c WHERE r.c=5;
SELECT p.c, r.c FROM p JOIN r ON p.b=r.c WHERE r.c=5;
SELECT p.c, r.c FROM p JOIN r ON p.b=r.a WHERE r.a=5;
SELECT p.c, r.c FROM p JOIN r ON p.b=r.a WHERE r.a='5';
SELECT p.c, r.c FROM p JOIN r ON p.b=r.a WHERE p.b=5;
SELECT p.c, r.c FROM p JOIN r ON p.b=r.a WHERE p.b='5';
SELECT p.c, r.c FROM p JOIN r ON p.b||''=r.a WHERE p.b=5;
SELECT p.c, typeof(p.b), r.a FROM p JOIN r ON typeof(r.c)=typeof(p.b) WHERE r.c=5;
SELECT p.c, q.c FROM p JOIN q ON p.a||'x'=q.a||'x' WHERE p.a='5';
SELECT p.c, r.a FROM p JOIN r ON r.c||''=p.b||'.0' WHERE r.c=5;
