-- datatype3 §3: a REAL column makes integers real.
CREATE TABLE t(r REAL);
INSERT INTO t VALUES(1), ('2'), ('2.5'), ('x'), (9007199254740993), (NULL), (x'31'), ('1e400'), (' 7 ');
SELECT r, typeof(r) FROM t;
SELECT r + 0, r || '' FROM t WHERE typeof(r) = 'real';
