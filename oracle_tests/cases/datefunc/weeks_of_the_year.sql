-- lang_datefunc: %U weeks from Sunday, %W from Monday, %V and %G of ISO 8601.
WITH d(v) AS (VALUES('2023-12-31'), ('2024-01-01'), ('2024-01-07'), ('2024-01-08'), ('2020-12-31'), ('2021-01-01'), ('2021-01-03'), ('2021-01-04'), ('2015-12-31'), ('2016-01-03'), ('2024-12-30')) SELECT v, strftime('%U %W %V %G %g %u %w %j', v) FROM d;
