-- lang_createview: conditions from outside views over groups, DISTINCT, windows and compounds
CREATE TABLE s(g, n); INSERT INTO s VALUES('x',1),('x',5),('y',2),('z',9),('y',2);
CREATE VIEW grp AS SELECT g, sum(n) AS t, count(*) AS c FROM s GROUP BY g;
CREATE VIEW dst AS SELECT DISTINCT g, n FROM s;
CREATE VIEW win AS SELECT g, n, row_number() OVER (PARTITION BY g ORDER BY n) AS r FROM s;
CREATE VIEW uni AS SELECT g AS k FROM s UNION SELECT n FROM s;
SELECT * FROM grp WHERE g>'x' AND t>4;
SELECT g, count(*) FROM dst WHERE n<5 GROUP BY g ORDER BY 1;
SELECT * FROM win WHERE r=1 ORDER BY g;
SELECT * FROM uni WHERE k>5 ORDER BY 1;
SELECT grp.g, win.n FROM grp LEFT JOIN win ON win.g=grp.g AND win.r=2 ORDER BY 1;
SELECT (SELECT t FROM grp WHERE grp.g=s.g) AS q FROM s GROUP BY 1 ORDER BY 1;
