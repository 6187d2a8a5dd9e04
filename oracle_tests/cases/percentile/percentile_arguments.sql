-- percentile: numbers of arguments
-- error
SELECT median();
-- error
SELECT median(1, 2);
-- error
SELECT percentile(1);
-- error
SELECT percentile(1, 2, 3);
-- error
SELECT percentile_cont(1);
-- error
SELECT percentile_disc();
