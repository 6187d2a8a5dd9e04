-- quirks: a name in double quotes that is no column is a string, in an index expression too.
CREATE TABLE t(a, b);
CREATE INDEX i1 ON t(a || "x");
INSERT INTO t VALUES('p', 'q');
SELECT a || "x" FROM t;
SELECT sql FROM sqlite_schema WHERE name = 'i1';
SELECT * FROM t WHERE "b" = 'q' AND 'b' = 'b' AND "nope" = 'nope';
-- error
SELECT * FROM t WHERE b = nope;
SELECT 'a' FROM t ORDER BY 'a';
SELECT a AS 'al', "al" FROM t;
