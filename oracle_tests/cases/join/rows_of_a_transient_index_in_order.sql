-- rows that one key finds in an automatic index come in the order of its other columns, by BINARY, and then by rowid
CREATE TABLE t(k, a, b COLLATE NOCASE, c REAL, d, id INTEGER PRIMARY KEY);
CREATE TABLE u(k, n);
INSERT INTO t(k, a, b, c, d) VALUES
    (1, 3, 'x', 2, 0), (1, 'z', 'B', 1.5, 1), (1, x'00', 'a', NULL, 2), (1, NULL, 'b', 7, 3), (1, 3, 'A', 2, 4), (1, 3.0, 'a', 2, 5),
    (1, -1e300, NULL, 0, 6), (1, 9007199254740993, 'a', 0, 7), (1, 9007199254740992.0, 'a', 0, 8), (2, 2, 'q', 0, 9), (2, 1, 'Q', 0, 10),
    (NULL, 5, 'n', 0, 11), (NULL, 4, 'n', 0, 12), ('1', 0, 't', 0, 13);
INSERT INTO u VALUES (1, 1), (2, 2), (NULL, 3), (1, 4);
SELECT u.n, t.* FROM u CROSS JOIN t ON t.k = u.k;
SELECT u.n, t.a FROM u CROSS JOIN t ON t.k = u.k;
SELECT u.n, t.b, t.d FROM u CROSS JOIN t ON t.k = u.k;
SELECT u.n, t.c, t.id FROM u CROSS JOIN t ON t.k = u.k;
SELECT u.n, t.id FROM u CROSS JOIN t ON t.k = u.k;
SELECT u.n, t.rowid, t.d FROM u CROSS JOIN t ON t.k IS u.k;
SELECT u.n, t.d FROM u LEFT JOIN t ON t.k = u.k AND t.a <> 3;
SELECT u.n, t.d FROM u LEFT JOIN t ON t.k = u.k AND t.b = 'a';
SELECT u.n, t.d FROM u LEFT JOIN t ON t.k = u.k WHERE t.b IS NOT 'q';
SELECT group_concat(t.d), sum(t.c) FROM u CROSS JOIN t ON t.k = u.k WHERE t.a < 'z' GROUP BY u.n;
SELECT u.n, t.d, row_number() OVER (PARTITION BY u.n) FROM u CROSS JOIN t ON t.k = u.k WHERE t.b > '';
SELECT u.n, t.d FROM u CROSS JOIN t ON t.k = u.k AND t.a IS NOT NULL ORDER BY t.c DESC;
SELECT (SELECT group_concat(t.d || t.b) FROM t WHERE t.k = u.k) FROM u;
SELECT u.n, (SELECT t.d FROM t WHERE t.k = u.k AND t.b > 'A' LIMIT 1) FROM u;
-- of subqueries, views and common tables
CREATE VIEW v AS SELECT d, k, b, a, c FROM t WHERE id > 1 ORDER BY id DESC LIMIT 20;
SELECT u.n, s.d FROM u LEFT JOIN (SELECT d, k, b FROM t ORDER BY id DESC LIMIT 20) AS s ON s.k = u.k;
SELECT u.n, s.b FROM u LEFT JOIN (SELECT d, k, b FROM t ORDER BY id DESC LIMIT 20) AS s ON s.k = u.k;
SELECT u.n, s.b, s.c FROM u LEFT JOIN (SELECT DISTINCT d, b, k, c FROM t ORDER BY d DESC) AS s ON s.k = u.k;
SELECT u.n, v.b FROM u LEFT JOIN v ON v.k = u.k;
SELECT u.n, v.b, v.c FROM u CROSS JOIN v ON v.k = u.k;
WITH w(d, k, b) AS MATERIALIZED (SELECT d, k, b FROM t ORDER BY id DESC) SELECT u.n, w.b FROM u LEFT JOIN w ON w.k = u.k;
SELECT x.n, s.b, s.n FROM u AS x LEFT JOIN (t JOIN u ON t.d = u.n) AS s ON s.a = x.n;
SELECT u.n, j.value, j.key FROM u JOIN json_each('[3,1,2,1]') AS j ON j.value = u.n;
-- beside outer joins
SELECT u.n, t.d, x.n FROM u FULL JOIN u AS x ON x.n = u.n + 2 LEFT JOIN t ON t.k = x.k;
-- backwards
PRAGMA reverse_unordered_selects = 1;
SELECT u.n, t.* FROM u CROSS JOIN t ON t.k = u.k;
SELECT u.n, s.b FROM u LEFT JOIN (SELECT d, k, b FROM t ORDER BY id DESC LIMIT 20) AS s ON s.k = u.k;
