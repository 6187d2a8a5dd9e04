-- lang_corefunc in schemas: the result of a function compares in BINARY unless the function hands on its argument
CREATE TABLE t(n TEXT COLLATE NOCASE);
INSERT INTO t VALUES ('Abc');
SELECT n = 'ABC', lower(n) = 'ABC', substr(n, 1) = 'ABC', coalesce(n, '') = 'ABC', max(n, '') = 'ABC', n || '' = 'ABC', upper(n) = 'abc' COLLATE NOCASE, likely(n) = 'ABC', trim(n) IN ('ABC'), n IN ('ABC') FROM t;
