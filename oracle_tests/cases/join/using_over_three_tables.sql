-- lang_select: the left side of a USING is the whole join so far.
CREATE TABLE p(k, a);
CREATE TABLE q(k, b);
CREATE TABLE r(k, c);
INSERT INTO p VALUES(1, 'p1'), (2, 'p2');
INSERT INTO q VALUES(2, 'q2'), (3, 'q3');
INSERT INTO r VALUES(2, 'r2'), (3, 'r3'), (1, 'r1');
SELECT * FROM p JOIN q USING(k) JOIN r USING(k);
SELECT * FROM p LEFT JOIN q USING(k) LEFT JOIN r USING(k) ORDER BY k;
SELECT * FROM p FULL JOIN q USING(k) FULL JOIN r USING(k) ORDER BY k;
SELECT * FROM p RIGHT JOIN q USING(k) LEFT JOIN r USING(k) ORDER BY k;
SELECT * FROM p JOIN q ON p.k = q.k JOIN r USING(k);
