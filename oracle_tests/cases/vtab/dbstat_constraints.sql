-- dbstat: by name, joins with the schema, views over it
CREATE TABLE a(x UNIQUE); CREATE TABLE b(y); INSERT INTO a VALUES(1),(2); INSERT INTO b VALUES(1);
SELECT s.type, s.name, d.ncell FROM sqlite_schema s JOIN dbstat d ON d.name=s.name ORDER BY s.name;
SELECT name FROM dbstat WHERE name IN ('b','sqlite_schema') ORDER BY pageno;
SELECT max(pageno) FROM dbstat;
CREATE VIEW big AS SELECT name, sum(ncell) AS n FROM dbstat GROUP BY name;
-- error
SELECT * FROM big ORDER BY name;
-- error
INSERT INTO dbstat(name) VALUES('x');
-- error
DROP TABLE dbstat;
-- error
UPDATE dbstat SET name='x';
SELECT name FROM dbstat WHERE aggregate=1 AND pageno>0 ORDER BY name;
