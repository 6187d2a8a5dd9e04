-- datatype3: numbers are smaller than text, text than blobs.
CREATE TABLE t(n);
INSERT INTO t VALUES(NULL), (1), (99), ('a'), (''), (x''), (x'61');
CREATE INDEX tn ON t(n);
SELECT n FROM t WHERE n > 50 ORDER BY n;
SELECT n FROM t WHERE n < '' ORDER BY n;
SELECT n FROM t WHERE n >= 'a' ORDER BY n;
SELECT n FROM t WHERE n < x'' ORDER BY n;
SELECT n FROM t WHERE n > 0 AND n < 'b' ORDER BY n;
SELECT count(*) FROM t WHERE n <= x'ff';
