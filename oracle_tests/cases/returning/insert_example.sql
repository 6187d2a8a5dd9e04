-- lang_returning: the example gives the whole row with defaults
CREATE TABLE t0(a INTEGER PRIMARY KEY, b DATE DEFAULT '2020-01-01', c INTEGER);
INSERT INTO t0(c) VALUES(11) RETURNING *;
INSERT INTO t0(c) VALUES(5),(6) RETURNING a, c*2;
