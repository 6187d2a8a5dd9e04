-- lang_expr: IS and IS NOT DISTINCT FROM join NULLs; = does not; an index changes nothing.
CREATE TABLE l(a, b); CREATE TABLE r(a, c);
INSERT INTO l VALUES(1, 'l1'), (NULL, 'l0'), (2, 'l2'), (NULL, 'l9'); INSERT INTO r VALUES(NULL, 'r0'), (2, 'r2'), (3, 'r3');
SELECT b, c FROM l JOIN r ON l.a IS r.a ORDER BY 1, 2;
SELECT b, c FROM l JOIN r ON l.a IS NOT DISTINCT FROM r.a ORDER BY 1, 2;
SELECT b, c FROM l LEFT JOIN r ON l.a = r.a ORDER BY 1, 2;
SELECT b, c FROM l LEFT JOIN r ON l.a IS r.a AND r.a IS NOT NULL ORDER BY 1, 2;
CREATE INDEX ra ON r(a);
CREATE INDEX la ON l(a, b);
SELECT b, c FROM l JOIN r ON l.a IS r.a ORDER BY 1, 2;
SELECT b, c FROM l LEFT JOIN r ON l.a = r.a ORDER BY 1, 2;
SELECT b, c FROM l FULL JOIN r ON l.a IS r.a ORDER BY 1, 2;
SELECT b FROM l WHERE a IS (SELECT a FROM r WHERE c = 'r0') ORDER BY b;
SELECT b FROM l WHERE a = (SELECT a FROM r WHERE c = 'r0');
