-- percentile: the result is REAL, of integers too
SELECT typeof(median(1)), median(1), typeof(percentile(3, 0)), percentile(9223372036854775807, 50), median(0.1), typeof(percentile_disc(7, 0.5)), percentile_disc(7, 0.5);
