-- lang_createview: a view of main keeps to main even when temp has a table of that name
CREATE TABLE t(a);
INSERT INTO t VALUES('main');
CREATE VIEW v AS SELECT a FROM t;
CREATE TEMP TABLE t(a);
INSERT INTO t VALUES('temp');
SELECT * FROM v;
CREATE TRIGGER g AFTER INSERT ON main.t BEGIN INSERT INTO t VALUES(new.a||'!'); END;
INSERT INTO main.t VALUES('x');
SELECT * FROM main.t;
SELECT * FROM temp.t;
CREATE TABLE main.u(b CHECK(b IN (1,2)));
CREATE TEMP TABLE u(b);
INSERT INTO main.u VALUES(1);
SELECT count(*) FROM u;
