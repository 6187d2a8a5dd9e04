-- lang_expr: the collation of `x IN (SELECT y)` is that of x = y.
CREATE TABLE l(a TEXT COLLATE nocase, b TEXT);
CREATE TABLE r(c TEXT, d TEXT COLLATE nocase);
INSERT INTO l VALUES('X', 'X');
INSERT INTO r VALUES('x', 'x');
SELECT a IN (SELECT c FROM r), b IN (SELECT c FROM r), b IN (SELECT d FROM r), a IN (SELECT d FROM r) FROM l;
SELECT 'X' IN (SELECT d FROM r), 'X' IN (SELECT c FROM r), 'X' COLLATE nocase IN (SELECT c FROM r);
SELECT a COLLATE binary IN (SELECT c FROM r), 'X' IN (SELECT c COLLATE nocase FROM r) FROM l;
