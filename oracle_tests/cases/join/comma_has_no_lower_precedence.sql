-- lang_select "Precedence of comma-joins and CROSS JOIN": all joins go from left to right.
CREATE TABLE t1(a); CREATE TABLE t2(b); CREATE TABLE t3(b, c);
INSERT INTO t1 VALUES(1), (2);
INSERT INTO t2 VALUES(10);
INSERT INTO t3 VALUES(10, 'x'), (20, 'y');
SELECT * FROM t1, t2 NATURAL FULL JOIN t3 ORDER BY a, b, c;
SELECT * FROM t1, (t2 NATURAL FULL JOIN t3) ORDER BY a, b, c;
SELECT * FROM t2 NATURAL LEFT JOIN t3, t1 ORDER BY a;
SELECT * FROM t1, t2 LEFT JOIN t3 ON t3.b = t2.b AND a = 1 ORDER BY a;
