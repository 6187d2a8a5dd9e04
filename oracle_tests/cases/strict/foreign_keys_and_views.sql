-- stricttables: keys between strict and ordinary tables, views and UNION over them
PRAGMA foreign_keys=ON;
CREATE TABLE p(id INT PRIMARY KEY, n TEXT) STRICT; CREATE TABLE c(pid TEXT REFERENCES p(id), v);
INSERT INTO p VALUES(1,'one'),(2,'two');
INSERT INTO c VALUES('1','x'); INSERT INTO c VALUES(2,'y');
-- error
INSERT INTO c VALUES('3','z');
-- error
UPDATE p SET id='x';
CREATE VIEW v AS SELECT n FROM p UNION ALL SELECT pid FROM c; SELECT n, typeof(n) FROM v ORDER BY 1;
CREATE TABLE s2(a TEXT, b INT) STRICT; INSERT INTO s2 SELECT id, pid FROM p JOIN c ON c.pid=p.id;
SELECT *, typeof(a), typeof(b) FROM s2 ORDER BY 1;
-- error
INSERT INTO s2 SELECT v, v FROM c;
