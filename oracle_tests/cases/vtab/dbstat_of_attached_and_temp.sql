-- dbstat: the schema column chooses a database
ATTACH ':memory:' AS x;
CREATE TABLE x.far(a);
CREATE TEMP TABLE tmp(a);
CREATE TABLE near(a);
INSERT INTO far VALUES(zeroblob(5000));
SELECT name, pageno, pagetype FROM dbstat('x') ORDER BY pageno;
SELECT name FROM dbstat('temp') ORDER BY 1;
SELECT name FROM dbstat WHERE schema='x' AND aggregate=1 ORDER BY 1;
SELECT name FROM dbstat ORDER BY 1;
SELECT count(*) FROM dbstat('nope');
DELETE FROM far;
SELECT name, pageno, pagetype FROM dbstat('x') ORDER BY pageno;
