-- lang_createtrigger: the programs of TEMP triggers may name the database of the table that they change
CREATE TABLE t(a); CREATE TABLE u(a); CREATE TEMP TABLE u(a); ATTACH ':memory:' AS x; CREATE TABLE x.u(a);
CREATE TEMP TRIGGER g AFTER INSERT ON main.t BEGIN INSERT INTO main.u VALUES('main '||new.a); INSERT INTO u VALUES('bare '||new.a); INSERT INTO x.u VALUES('x '||new.a); UPDATE main.u SET a=a||'!' WHERE new.a>1; DELETE FROM temp.u WHERE new.a>2; END;
INSERT INTO t VALUES(1),(2),(3); SELECT * FROM main.u; SELECT * FROM temp.u; SELECT * FROM x.u;
-- error
CREATE TRIGGER h AFTER INSERT ON main.t BEGIN INSERT INTO main.u VALUES(1); END;
CREATE TRIGGER h AFTER INSERT ON temp.u BEGIN DELETE FROM main.t; END; INSERT INTO temp.u VALUES(1); SELECT count(*) FROM t;
CREATE TEMP TRIGGER i AFTER INSERT ON main.t BEGIN INSERT INTO nosuch.u VALUES(1); END;
-- error
INSERT INTO t VALUES(9);
SELECT count(*) FROM t; DROP TRIGGER i; SELECT sql FROM sqlite_temp_schema WHERE name='g';
