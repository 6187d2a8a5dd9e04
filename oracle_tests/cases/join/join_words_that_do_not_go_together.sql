-- lang_select: join operators are checked as a whole: unknown or unsupported ones are named in the error.
CREATE TABLE l(a);
CREATE TABLE r(b);
-- error
SELECT * FROM l LEFT INNER JOIN r;
-- error
SELECT * FROM l NATURAL CROSS OUTER JOIN r;
-- error
SELECT * FROM l OUTER JOIN r;
-- error
SELECT * FROM l INNER OUTER JOIN r;
SELECT * FROM l LEFT LEFT LEFT JOIN r;
SELECT * FROM l LEFT RIGHT JOIN r;
-- error
SELECT * FROM l CROSS LEFT JOIN r;
-- error
SELECT * FROM l LEFT foo JOIN r;
-- error
SELECT * FROM l INNER CROSS LEFT JOIN r;
