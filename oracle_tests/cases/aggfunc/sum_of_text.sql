-- lang_aggfunc: text and blobs are numbers as far as they look so
CREATE TABLE t(a);
INSERT INTO t VALUES ('12'), ('3.5'), ('7abc'), (''), ('abc'), (x'3435'), ('  6 '), ('1e2'), ('9223372036854775807');
SELECT a, sum(a), typeof(sum(a)) FROM t GROUP BY rowid ORDER BY rowid;
SELECT sum(a), total(a), avg(a), count(a) FROM t;
