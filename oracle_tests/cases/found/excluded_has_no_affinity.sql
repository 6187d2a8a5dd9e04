-- found by the generator of changes: the columns of excluded have neither affinity nor collation
CREATE TABLE t(a UNIQUE, b TEXT COLLATE NOCASE, n INT);
INSERT INTO t VALUES(1,'x',2);
INSERT INTO t VALUES(1,4,'7') ON CONFLICT DO UPDATE SET b=(excluded.b=4)||(excluded.b='4')||(excluded.n='7')||(excluded.n=7)||(b<excluded.b)||(n<excluded.n)||(excluded.n<'x') RETURNING *;
INSERT INTO t VALUES(1,4,'7') ON CONFLICT(a) DO UPDATE SET b=1 WHERE excluded.n='7' RETURNING *;
INSERT INTO t VALUES(1,'X',1) ON CONFLICT(a) DO UPDATE SET b='x';
INSERT INTO t VALUES(1,'X',1) ON CONFLICT(a) DO UPDATE SET b=(excluded.b='x')||('x'=excluded.b)||(b=excluded.b)||(excluded.b=b)||(excluded.b IN ('x')) RETURNING *;
