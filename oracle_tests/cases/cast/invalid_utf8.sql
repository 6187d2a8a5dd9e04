-- invalid_text: yes
SELECT CAST(x'ff41' AS TEXT);
CREATE TABLE t(a TEXT);
INSERT INTO t VALUES(CAST(x'c328' AS TEXT)),(CAST(x'e28228' AS TEXT)),(CAST(x'41ff42' AS TEXT));
SELECT a FROM t;
SELECT length(a), hex(a), typeof(a) FROM t;
SELECT hex(a || 'z') FROM t;
SELECT count(*) FROM t WHERE a > 'A';
