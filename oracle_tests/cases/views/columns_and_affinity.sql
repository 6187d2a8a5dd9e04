-- lang_createview: a view's columns are named by its list, else as those of its SELECT.
CREATE TABLE t(a INT, b TEXT);
INSERT INTO t VALUES(1, 'x'), (2, 'y');
CREATE VIEW v(p, q) AS SELECT a, b || '!' FROM t;
CREATE VIEW w AS SELECT a + 1, b AS c, count(*) FROM t GROUP BY a;
SELECT p, q FROM v ORDER BY p;
SELECT c, "a + 1", "count(*)" FROM w ORDER BY c;
SELECT count(*) FROM v WHERE p = '1';
-- error
SELECT a FROM v;
CREATE VIEW y(p) AS SELECT a, b FROM t;
-- error
SELECT * FROM y;
CREATE VIEW x(p, p) AS SELECT a, b FROM t;
SELECT * FROM x ORDER BY 1;
-- error
INSERT INTO v VALUES(1, 2);
-- error
UPDATE v SET p = 1;
-- error
DELETE FROM v;
