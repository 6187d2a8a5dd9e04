-- What SQLite's parser drops from a condition has no mistakes, also where another mistake is reported.
CREATE TABLE t(a,b);
SELECT * FROM t WHERE a IN (SELECT b FROM nosuch) AND a IN ();
SELECT * FROM t WHERE a IN (SELECT max(b) FROM nosuch) AND a IN ();
SELECT * FROM t WHERE (a,b) IN (SELECT max(b),1 FROM nosuch) AND a IN ();
SELECT * FROM t WHERE a > (SELECT max(b) FROM nosuch) AND a IN ();
SELECT * FROM t WHERE EXISTS (SELECT max(b) FROM nosuch) AND a IN ();
-- error
SELECT * FROM t WHERE max(a,b) IN (SELECT b FROM nosuch) AND a IN ();
SELECT * FROM t WHERE a GLOB '?' AND ((a,b) IN (SELECT b,b FROM nosuch) AND a IN ());
SELECT * FROM t WHERE a GLOB '?' AND (((a,b) IN (SELECT max(b),b FROM nosuch)) AND (a IN ()));
CREATE VIEW v AS SELECT c2 FROM t WHERE (a GLOB '?') AND (((a,b) IN (SELECT max(b),b FROM nosuch)) AND (a IN ()));
CREATE VIEW w AS SELECT c2 AS c0, a AS c3 FROM t WHERE (a GLOB '?') AND (((a,b) IN (SELECT max(b),b FROM (t JOIN nosuch AS x ON x.a=t.a) FULL JOIN nosuch)) AND (a IN ()));
-- error
SELECT * FROM v;
-- error
SELECT 1 FROM v,v;
-- error
SELECT 1 FROM v JOIN v AS x USING(c2);
-- error
SELECT 1 FROM w JOIN w AS x USING(c3);
-- error
SELECT 1 INTERSECT SELECT 1 FROM w JOIN w AS x USING(c3);
-- error
SELECT (SELECT x26.c1 FROM t, (VALUES (x'00'), (('a' || char)), ('5.')) AS x26 WHERE x26.c2) INTERSECT SELECT 1 FROM w JOIN w AS x USING(c3);
CREATE VIEW w3 AS SELECT c2 AS c0, x.c0 AS c3 FROM (WITH n(c0,c1) AS (WITH q5(c0,c1) AS (SELECT 1,2) SELECT c0,c1 FROM q5) SELECT * FROM n) x WHERE (a GLOB '?') AND (((c0,c1) IN (SELECT max(c0),c1 FROM (t JOIN q5 AS x ON x.a=t.a) FULL JOIN q5)) AND (c0 IN ()));
-- error
SELECT 1 FROM w3 JOIN w3 AS x USING(c3);
-- error
SELECT 1 INTERSECT SELECT 1 FROM w3 JOIN w3 AS x USING(c3);
-- error
SELECT 1 FROM w3;
-- error
SELECT 1 INTERSECT SELECT 1 FROM w3;
-- error
SELECT 1 FROM t WHERE b INTERSECT SELECT 1 FROM w3 INTERSECT SELECT count(*) FROM t ORDER BY 1;
-- error
SELECT 1 FROM t WHERE b > (SELECT c2 FROM t) INTERSECT SELECT 1 FROM w3 INTERSECT SELECT count(*) FROM t ORDER BY 1;
-- error
SELECT c2 FROM t WHERE ((a IN (SELECT b FROM nosuch)) AND 0);
-- error
SELECT c2 FROM t WHERE ((a IN (SELECT b FROM nosuch)) AND 1);
-- error
SELECT c2 FROM t WHERE (SELECT b FROM nosuch) IN ();
-- error
SELECT c2 FROM t WHERE a > (SELECT b FROM nosuch) AND 5 IS NULL;
-- error
SELECT c2 FROM t WHERE a > (SELECT b FROM nosuch) AND b AND a IN () AND b > 3;
-- error
SELECT c2 FROM t WHERE abs((SELECT b FROM nosuch)) AND b AND a IN () AND b > 3;
