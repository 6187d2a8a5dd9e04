-- datatype3: BINARY compares bytes of UTF-8, which is the order of code points.
CREATE TABLE t(v TEXT);
INSERT INTO t VALUES('z'), ('é'), ('Z'), ('日'), ('😀'), (char(65535)), (''), ('a'), ('aé'), ('ae'), ('ÿ'), (char(2047)), (char(2048));
SELECT hex(v) FROM t ORDER BY v;
SELECT hex(v) FROM t ORDER BY v COLLATE NOCASE DESC;
SELECT hex(min(v)), hex(max(v)) FROM t WHERE v <> '';
CREATE INDEX tv ON t(v);
SELECT hex(v) FROM t WHERE v > 'z' ORDER BY v;
SELECT count(*) FROM t WHERE v BETWEEN 'a' AND 'é';
