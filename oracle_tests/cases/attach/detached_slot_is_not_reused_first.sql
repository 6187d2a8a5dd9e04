-- lang_attach, lang_detach: databases behind a detached one move up; a new one is the last to be searched
ATTACH ':memory:' AS a;
ATTACH ':memory:' AS b;
CREATE TABLE b.t(x);
INSERT INTO b.t VALUES('b');
DETACH a;
ATTACH ':memory:' AS c;
CREATE TABLE c.t(x);
INSERT INTO c.t VALUES('c');
SELECT x FROM t;
SELECT seq, name FROM pragma_database_list;
CREATE TABLE c.u(y);
CREATE TABLE b.u(y);
INSERT INTO u VALUES(1);
SELECT count(*) FROM b.u;
SELECT count(*) FROM c.u;
DETACH b;
SELECT x FROM t;
SELECT count(*) FROM u;
