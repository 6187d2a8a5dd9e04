-- percentile: ties and single values
SELECT median(x), percentile(x, 37), percentile_cont(x, 0.99), percentile_disc(x, 0.01) FROM (SELECT 4 AS x UNION ALL SELECT 4 UNION ALL SELECT 4);
SELECT median(x), percentile(x, 0), percentile(x, 100) FROM (SELECT -1.5 AS x);
SELECT percentile(x, 50), percentile_disc(x, 0.5) FROM (SELECT -9e15 AS x UNION ALL SELECT 9e15 UNION ALL SELECT 0);
