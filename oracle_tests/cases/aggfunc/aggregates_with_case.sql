-- lang_aggfunc: sums of chosen rows in columns side by side
CREATE TABLE s(y INTEGER, q INTEGER, amount REAL);
INSERT INTO s VALUES (2023, 1, 10.5), (2023, 2, 20), (2023, 4, 5.25), (2024, 1, 1), (2024, 1, 2), (2024, 3, NULL);
SELECT y, sum(CASE q WHEN 1 THEN amount END), sum(CASE q WHEN 2 THEN amount END), total(CASE q WHEN 3 THEN amount END), sum(iif(q = 4, amount, 0)), count(CASE WHEN amount > 5 THEN 1 END), sum(amount) FILTER (WHERE q < 3) FROM s GROUP BY y ORDER BY y;
