-- lang_attach: ':memory:' and '' are databases of their own each time; expressions as file and name
ATTACH ':memory:' AS a; ATTACH ':memory:' AS b; ATTACH '' AS c;
CREATE TABLE a.t(x); INSERT INTO a.t VALUES('a');
-- error
SELECT * FROM b.t;
CREATE TABLE b.t(x); CREATE TABLE c.t(x); INSERT INTO c.t VALUES('c');
SELECT * FROM t; SELECT count(*) FROM b.t; SELECT * FROM c.t;
ATTACH ':mem'||'ory:' AS d;
ATTACH [:memory:] AS e;
ATTACH DATABASE ':memory:' AS 'e e';
CREATE TABLE [e e].t(x);
SELECT seq, name, file FROM pragma_database_list WHERE seq>1;
-- error
ATTACH 5;
-- error
ATTACH ':memory:';
ATTACH ':memory:' AS 7;
SELECT name FROM pragma_database_list WHERE name='7';
DETACH '7'; DETACH "e e";
