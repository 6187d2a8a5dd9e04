-- lang_aggfunc avg: always a float when there is one non-NULL value; text and blobs that are no numbers count as 0.
SELECT avg(column1), typeof(avg(column1)) FROM (VALUES(1), (3));
SELECT avg(column1) FROM (VALUES(4), ('x'), (NULL), (x'39'));
SELECT avg(column1) FROM (VALUES('3'), ('5xyz'));
-- error
SELECT avg(x) FROM (VALUES(1), (2)) AS v(x);
