-- lang_datefunc strftime(): "If an undefined or unsupported substitution is seen, the result is NULL"
WITH RECURSIVE c(n) AS (VALUES (65) UNION ALL SELECT n + 1 FROM c WHERE n < 122) SELECT char(n), strftime('%' || char(n), '2024-02-29 13:14:15.678') FROM c WHERE n NOT BETWEEN 91 AND 96 ORDER BY n;
SELECT strftime('%', '2024-01-01'), strftime('%Y%', '2024-01-01'), strftime('% Y', '2024-01-01'), strftime('%5d', '2024-01-01'), strftime('%-d', '2024-01-01'), strftime('%é', '2024-01-01');
