-- lang_select: AS gives the name; otherwise that of the column or the text of the expression.
CREATE TABLE Tab("Some Name", b);
INSERT INTO tab VALUES(1, 2);
SELECT "some name", B, tab.b, b AS "B b", b+1, B  +  1, (b), -b, 'x', "b" FROM tab;
SELECT T.b, T."Some Name" FROM tab AS T;
SELECT x.* FROM (SELECT b AS q, b, b + 1 FROM tab) AS x;
SELECT "b"||'x', [b], `b`, main.tab.b FROM tab;
SELECT count(*), COUNT(b), count( b ), count(*) c FROM tab;
