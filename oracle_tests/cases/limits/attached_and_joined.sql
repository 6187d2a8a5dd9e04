-- limits: ten attached databases; one that was detached makes room, behind the others
ATTACH ':memory:' AS a1; ATTACH ':memory:' AS a2; ATTACH ':memory:' AS a3; ATTACH ':memory:' AS a4; ATTACH ':memory:' AS a5;
ATTACH ':memory:' AS a6; ATTACH ':memory:' AS a7; ATTACH ':memory:' AS a8; ATTACH ':memory:' AS a9; ATTACH ':memory:' AS a10;
SELECT count(*) FROM pragma_database_list;
DETACH a3;
ATTACH ':memory:' AS a11;
CREATE TABLE a11.t(x);
CREATE TABLE a4.t(x);
INSERT INTO t VALUES('first found');
SELECT count(*) FROM a4.t;
SELECT count(*) FROM a11.t;
SELECT seq, name FROM pragma_database_list WHERE name IN ('a4','a11');
