-- lang_corefunc "hex", "unhex": blobs from pairs of digits, and back.
CREATE TABLE t(v);
INSERT INTO t VALUES('abc'), (x'00ff10'), (255), (1.5), ('é'), (''), (NULL);
SELECT hex(v), unhex(hex(v)) = CAST(v AS BLOB), CAST(unhex(hex(v)) AS TEXT) = v, length(hex(v)) FROM t;
SELECT unhex('AbCd') = x'abcd', unhex('ab cd'), unhex('ab cd', ' ') = x'abcd', unhex('(ab)', '()') = x'ab', unhex('a b', ' '), unhex('', ''), unhex('0x12');
