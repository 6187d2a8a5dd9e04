-- invalidutf: a number in front of an odd byte is read as in front of any other character.
-- invalid_text: yes
SELECT CAST(CAST(x'3132ff' AS TEXT) AS INTEGER), CAST(x'3132ff' AS TEXT) + 1, CAST(CAST(x'312e35ff' AS TEXT) AS REAL), CAST(x'ff31' AS TEXT) + 1, typeof(CAST(CAST(x'31ff' AS TEXT) AS NUMERIC)), CAST(x'31ff' AS TEXT) = 1;
CREATE TABLE t(i INTEGER);
INSERT INTO t VALUES(CAST(x'31ff' AS TEXT)), (CAST(x'3120' AS TEXT));
SELECT typeof(i), hex(i) FROM t;
