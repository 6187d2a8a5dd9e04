-- lang_select "Generation of the set of result rows": * is all columns of all sources, from left to right.
CREATE TABLE p(b, a);
CREATE TABLE q(z, y, x);
INSERT INTO p VALUES(1, 2);
INSERT INTO q VALUES(3, 4, 5);
SELECT * FROM p, q;
SELECT * FROM q, p;
SELECT *, * FROM p;
SELECT q.*, p.* FROM p, q;
SELECT p.*, 'between', q.*, p.b FROM p, q;
SELECT 1, *, 2 FROM p;
