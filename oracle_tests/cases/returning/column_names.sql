-- lang_returning: names of the result follow the rules of SELECT
CREATE TABLE t(a, "b c");
INSERT INTO t VALUES(1,2) RETURNING a, t.a, a+1, a AS x, "b c", *, rowid, 'lit';
