-- printf: columns lined up by format()
CREATE TABLE t(item TEXT, n INTEGER, price REAL);
INSERT INTO t VALUES ('pen', 12, 0.5), ('notebook', 3, 4.25), ('crème', 100, 1234.5), (NULL, NULL, NULL);
SELECT format('%-10s|%5d|%10.2f|', item, n, price) FROM t ORDER BY n;
SELECT format('%!-10s|%,d|%,.2f|%+d', item, n * 1000, price * n, n - 50) FROM t ORDER BY n;
SELECT format('%s has %d (%.1f%%)', item, n, 100.0 * n / sum(n) OVER ()) FROM t WHERE n IS NOT NULL ORDER BY n;
