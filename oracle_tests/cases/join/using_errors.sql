-- lang_select: each column of USING must be in both inputs; ON and USING exclude each other.
CREATE TABLE l(a, b);
CREATE TABLE r(a, c);
-- error
SELECT * FROM l JOIN r USING(b);
-- error
SELECT * FROM l JOIN r USING(c);
-- error
SELECT * FROM l JOIN r USING(nope);
-- error
SELECT * FROM l JOIN r USING();
-- error
SELECT * FROM l JOIN r USING(a) ON 1;
-- error
SELECT * FROM l JOIN r USING(l.a);
-- error
SELECT * FROM l USING(a);
SELECT count(*) FROM l JOIN r USING(A);
