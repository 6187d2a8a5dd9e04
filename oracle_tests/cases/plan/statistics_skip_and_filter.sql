-- optoverview "The Skip-Scan Optimization", "Bloom filters": what ANALYZE found changes the way to the rows, not the rows
CREATE TABLE big(kind INT, n INT, word TEXT, rest TEXT);
CREATE TABLE ref(id INTEGER PRIMARY KEY, flag INT, name TEXT);
CREATE TABLE word(word TEXT COLLATE NOCASE, weight REAL, note TEXT);
WITH RECURSIVE c(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM c WHERE i < 1999)
    INSERT INTO big SELECT i % 3, CASE WHEN i < 1700 THEN 7 ELSE i END, 'w' || (i * 37 % 500), 'r' FROM c;
WITH RECURSIVE c(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM c WHERE i < 199)
    INSERT INTO ref SELECT i, i % 50, 'n' || i FROM c;
INSERT INTO word SELECT 'W' || id, id / 3.0, CASE WHEN flag THEN 'x' || flag END FROM ref;
CREATE INDEX big_kind ON big(kind, n);
CREATE INDEX big_word ON big(word, n);
CREATE INDEX word_word ON word(word);
ANALYZE;
SELECT word FROM big INDEXED BY big_kind WHERE n = 1801;
SELECT count(*), min(word) FROM big INDEXED BY big_kind WHERE n > 1795 AND n < 1805;
SELECT word, n FROM big INDEXED BY big_kind WHERE n IN (1801, 1850, 7) AND word < 'w12' ORDER BY word, n;
SELECT kind, n, word FROM big WHERE n BETWEEN 1990 AND 2100 ORDER BY kind DESC, n;
SELECT count(*), sum(length(ref.name)) FROM big, ref WHERE ref.id = big.n % 200 AND ref.flag = 7;
SELECT big.n, ref.name FROM big, ref WHERE ref.id = big.n % 200 AND ref.flag IN (3, 4) AND big.kind = 1 ORDER BY 1, 2;
SELECT count(*), sum(weight) FROM big JOIN word ON word.word = upper(big.word) WHERE note = 'x9';
SELECT big.n, count(weight) FROM big LEFT JOIN word ON word.word = big.word AND note = 'x9' WHERE n > 1960 GROUP BY 1 ORDER BY 1;
SELECT count(*) FROM big JOIN ref ON ref.id = big.n % 300 JOIN word ON word.word = ref.name WHERE flag = 7 AND note IS NULL;
