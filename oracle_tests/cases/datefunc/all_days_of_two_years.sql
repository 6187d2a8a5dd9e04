-- lang_datefunc §1: day numbers and dates are inverse
WITH RECURSIVE d(j) AS (VALUES (2459944.5) UNION ALL SELECT j + 1 FROM d WHERE j < 2460676.5) SELECT count(*), sum(julianday(date(j)) = j), min(date(j)), max(date(j)), sum(strftime('%d', j)), sum(strftime('%j', j)), sum(strftime('%w', j)) FROM d;
