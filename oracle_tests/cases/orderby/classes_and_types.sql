-- datatype3 "Sort order": NULL, numbers, text, blobs.
SELECT column1, typeof(column1) FROM (VALUES('b'), (x'00'), (2.5), (NULL), (-1), ('B'), (1e300), (''), (x'')) ORDER BY 1;
SELECT column1 FROM (VALUES('b'), (x'00'), (2.5), (NULL), (-1)) ORDER BY 1 DESC;
SELECT column1 FROM (VALUES(10), (9), ('10'), ('9')) ORDER BY 1;
