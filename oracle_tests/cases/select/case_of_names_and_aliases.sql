-- An alias keeps its spelling; it is found in any case.
CREATE TABLE t(MixedCase, lower);
INSERT INTO t VALUES(1, 2);
SELECT MIXEDCASE, mixedcase AS "Other Name", LOWER AS Up FROM t ORDER BY UP;
SELECT mixedCASE + 1 AS Sum FROM t GROUP BY sum;
SELECT x.MIXEDcase FROM t AS X;
SELECT * FROM (SELECT mixedcase AS A FROM t) WHERE a = 1;
