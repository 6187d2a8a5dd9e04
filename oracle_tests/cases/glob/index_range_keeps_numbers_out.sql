-- optoverview "The LIKE Optimization": with a column without TEXT affinity numbers must be found too.
CREATE TABLE t(a);
CREATE INDEX ta ON t(a);
INSERT INTO t VALUES('12'), (12), (12.5), (x'3132'), ('1'), (121), ('13');
SELECT a, typeof(a) FROM t WHERE a GLOB '12*' ORDER BY typeof(a), a;
SELECT count(*) FROM t WHERE a GLOB '1*';
SELECT count(*) FROM t WHERE a GLOB '12';
