-- lang_select "Bare columns": SELECT a, b, max(c) FROM tab1 GROUP BY a gives b of the row with the maximum.
CREATE TABLE tab1(a, b, c);
INSERT INTO tab1 VALUES(1, 'low', 1), (1, 'high', 9), (1, 'mid', 5), (2, 'only', 7), (3, 'n', NULL), (3, 'm', 2);
SELECT a, b, max(c) FROM tab1 GROUP BY a ORDER BY a;
SELECT a, b, min(c) FROM tab1 GROUP BY a ORDER BY a;
SELECT b, max(c) FROM tab1;
SELECT b, min(c) FROM tab1;
SELECT a, b, max(c) FROM tab1 GROUP BY a HAVING b <> 'only' ORDER BY b;
